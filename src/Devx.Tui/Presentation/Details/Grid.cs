using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation.Details;

/// <summary>Rows of foreign text below each other in columns as wide as what stands in them; the last one takes the rest.</summary>
internal sealed class Grid
{
    private const int Gap = 2;

    private const int Margin = 1;

    private readonly ScreenContext _context;
    private readonly int _inner;
    private readonly int[] _widths;

    /// <summary>Makes the columns.</summary>
    /// <param name="context">The screen.</param>
    /// <param name="rows">All rows with their titles, each with as many cells.</param>
    /// <param name="leastLast">Columns of the screen that the last one has at least.</param>
    public Grid(ScreenContext context, IReadOnlyList<IReadOnlyList<string>> rows, int leastLast = 12)
    {
        (_context, _inner) = (context, DetailPresenter.InnerOf(context));
        int count = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        _widths = [.. Enumerable.Range(0, count).Select(column => rows.Max(row => Width(row.ElementAtOrDefault(column) ?? "")))];
        Shrink(_inner - (2 * Margin) - (Gap * Math.Max(0, count - 1)) - leastLast);
        if (count > 0)
        {
            _widths[^1] = Math.Max(1, _inner - (2 * Margin) - _widths.SkipLast(1).Sum(width => width + Gap));
        }
    }

    /// <summary>Columns of the screen that the last one has.</summary>
    public int LastWidth => _widths.Length == 0 ? 0 : _widths[^1];

    public Line Title(IReadOnlyList<string> cells) => Row([.. cells.Select(cell => new Span(cell, Role.Muted))]);

    /// <summary>One row.</summary>
    /// <param name="cells">Its cells; they may be foreign.</param>
    /// <param name="isRight">Whether the numbers of a column stand at its right end; null when none do.</param>
    public Line Row(IReadOnlyList<Span> cells, Func<int, bool>? isRight = null)
    {
        LineBuilder line = _context.Line(_inner).Gap(Margin);
        foreach ((int at, Span cell) in cells.Take(_widths.Length).Index())
        {
            Align align = isRight?.Invoke(at) == true ? Align.Right : Align.Left;
            line.Gap(at == 0 ? 0 : Gap).Cell(cell.Text, _widths[at], cell.Role, align);
        }

        return line.Build();
    }

    /// <summary>One row whose last cell goes on in the rows below.</summary>
    public IEnumerable<Line> Broken(IReadOnlyList<Span> cells)
    {
        Span last = cells[^1];
        IEnumerable<string> pieces = Wrapping.Pieces(Columns.Clean(last.Text, _context.Glyphs), Math.Max(2, LastWidth));
        return pieces.Index().Select(piece => Row(
        [
            .. piece.Index == 0 ? cells.SkipLast(1) : Enumerable.Repeat(new Span(""), cells.Count - 1),
            last with { Text = piece.Item },
        ]));
    }

    private int Width(string text) => TextWidth.Of(Columns.Clean(text, _context.Glyphs));

    /// <summary>Takes from the widest columns but the last until they fit.</summary>
    private void Shrink(int room)
    {
        while (_widths.Length > 1 && _widths.SkipLast(1).Sum() > Math.Max(_widths.Length - 1, room))
        {
            int widest = Array.IndexOf(_widths, _widths.SkipLast(1).Max());
            _widths[widest]--;
        }
    }
}
