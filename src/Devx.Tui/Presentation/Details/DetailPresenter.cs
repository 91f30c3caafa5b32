using System.Globalization;

namespace Devx.Tui.Presentation.Details;

/// <summary>Draws a page of details over the whole screen: what it is about, the names of the pages, the rows of one, the keys.</summary>
internal sealed class DetailPresenter(ScreenContext context)
{
    /// <summary>The borders, and the names of the pages between them.</summary>
    private const int RowsAround = 4;

    private readonly Frame _frame = new(InnerOf(context) + 2, context.Glyphs);

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>Columns of the rows.</summary>
    public static int InnerOf(ScreenContext context) => Math.Max(1, context.Width - 2);

    /// <summary>Rows there are on a screen.</summary>
    public static int RowsOf(ScreenContext context) => Math.Max(1, context.Height - RowsAround);

    /// <summary>Draws the box.</summary>
    /// <param name="page">What stands around the rows.</param>
    /// <param name="body">The rows.</param>
    /// <param name="top">The first row to show; null to show the line found.</param>
    /// <param name="drawnTop">The first row shown before, for when nothing was found.</param>
    /// <param name="hints">Keys.</param>
    public Box Draw(DetailPage page, DetailBody body, int? top, int drawnTop, IEnumerable<Hint> hints)
    {
        IReadOnlyList<int> matches = body.Matches(page.Search.Text);
        int? found = page.Search.PlaceOf(matches.Count) is { } place ? matches[place] : null;
        int room = Math.Max(1, RowsOf(context) - body.Head.Count);
        int first = Math.Clamp(top ?? FirstFor(found, body, room, drawnTop), 0, Math.Max(0, body.Rows.Count - room));
        IEnumerable<Line> rows = body.Rows.Index().Skip(first).Take(room)
            .Select(row => SearchMarks.Mark(row.Item, page.Search.Text, body.LineOf(row.Index) == found));
        Line[] lines =
        [
            _frame.Top([new Span(TitleOf(page), Role.Accent)], StateOf(page)),
            _frame.Row(context.Line(InnerOf(context)).Gap().Add(TabStrip.Of(page, InnerOf(context) - 2, Glyphs)).Build()),
            _frame.Title(
                isTop: false, [new Span(Cut(page.Heading, InnerOf(context) / 2), Role.Strong)],
                Right(page, matches.Count, first, room, body)),
            .. body.Head.Concat(rows).Concat(Blanks(Math.Max(0, room - body.Rows.Count))).Select(_frame.Row),
            _frame.Bottom(Hint.Fitted(hints, _frame.RoomBeside([]), Glyphs), []),
        ];
        return new Box([.. lines.Take(Math.Max(1, context.Height))], InnerOf(context) + 2, first, room);
    }

    private static int FirstFor(int? found, DetailBody body, int room, int drawnTop)
    {
        if (found is not { } line)
        {
            return drawnTop;
        }

        int row = body.Text is null ? line : body.Lines.TakeWhile(number => number < line).Count();
        return row - (room / 3);
    }

    private string TitleOf(DetailPage page) => Cut(page.Title, Math.Max(8, InnerOf(context) * 2 / 3));

    private string Cut(string text, int width) => Columns.Cut(Columns.Clean(text, Glyphs), width, Glyphs);

    private Span[] StateOf(DetailPage page) =>
        page.State is { } state ? [new Span($"{state.Sign} {Cut(state.Word, InnerOf(context) / 3)}", state.Role)] : [];

    private IReadOnlyList<Span> Right(DetailPage page, int matches, int first, int room, DetailBody body)
    {
        if (page.Search is { IsTyping: true } or { IsActive: true })
        {
            return SearchMarks.Title(page.Search, matches, Glyphs);
        }

        string part = body.Rows.Count <= room ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{first + 1}{Glyphs.Dash}{first + room} of {body.Rows.Count}");
        string note = Cut(page.Note, Math.Max(8, InnerOf(context) / 2));
        string separator = note.Length > 0 && part.Length > 0 ? Glyphs.Separator : "";
        return [new Span(note, page.NoteRole), new Span(separator + part, Role.Muted)];
    }

    private IEnumerable<Line> Blanks(int count) => Enumerable.Repeat(context.Line(InnerOf(context)).Build(), count);
}
