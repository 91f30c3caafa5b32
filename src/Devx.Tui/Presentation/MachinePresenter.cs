namespace Devx.Tui.Presentation;

/// <summary>All that is known of a machine on one page, and on another what its provider says of it.</summary>
internal sealed class MachinePresenter
{
    private const int LabelWidth = 12;

    private readonly ScreenContext _context;
    private readonly MachinePage _page;
    private readonly int _inner;
    private readonly IReadOnlyList<int> _matches;

    public MachinePresenter(ScreenContext context, MachinePage page)
    {
        (_context, _page) = (context, page);
        _inner = Box.Inner(context, page.IsRaw ? Math.Max(76, context.Width - 8) : 76);
        _matches = page.Raw?.Matches(page.Search.Text) ?? [];
    }

    private Glyphs Glyphs => _context.Glyphs;

    /// <summary>Draws the box.</summary>
    /// <param name="top">The first row to show; null to show the line found.</param>
    /// <param name="hints">Keys.</param>
    public Box Draw(int? top, IEnumerable<Hint> hints)
    {
        string name = Columns.Cut(Columns.Clean(_page.Machine.ToString(), Glyphs), Math.Max(8, _inner / 2), Glyphs);
        (IReadOnlyList<Line> body, int found) = _page.IsRaw ? Raw() : (Overview(), 0);
        int margin = _context.Height / 3;
        return Box.Of(
            _context, ([new Span(name, Role.Accent)], Right()), body, Hint.Spans(hints, Glyphs), _inner,
            top ?? Math.Max(0, found - margin));
    }

    private IReadOnlyList<Span> Right() => _page is { IsRaw: true } and { Search: { IsTyping: true } or { IsActive: true } }
        ? SearchMarks.Title(_page.Search, _matches.Count, Glyphs)
        : [Tab("overview", !_page.IsRaw), new(Glyphs.Separator, Role.Muted), Tab("raw", _page.IsRaw)];

    private static Span Tab(string name, bool isShown) => new(name, isShown ? Role.Accent : Role.Muted);

    private IReadOnlyList<Line> Overview()
    {
        var text = new Paragraphs(_context, _inner) { LabelWidth = LabelWidth };
        text.Blank();
        IEnumerable<Fact> facts = _context.Snapshot.Machine(_page.Machine) is { } machine
            ? MachineFacts.Of(machine, _context)
            : [new Fact("state", "it is gone", Role.Warn)];
        foreach (Fact fact in facts.Where(fact => fact.Value.Length > 0))
        {
            text.Pair(fact.Name, fact.Value, fact.Role, Role.Muted);
        }

        text.Blank();
        return text.Lines;
    }

    private (IReadOnlyList<Line> Lines, int Found) Raw()
    {
        if (_page.Raw is not { } raw)
        {
            return (Missing(), 0);
        }

        (string Text, int Line)[] rows = [.. raw.Rows(_inner - 2, Glyphs)];
        int line = _page.Search.PlaceOf(_matches.Count) is { } place ? _matches[place] : -1;
        return ([.. rows.Select(row => Row(row.Text, row.Line == line))], Math.Max(0, Array.FindIndex(rows, row => row.Line == line)));
    }

    private IReadOnlyList<Line> Missing()
    {
        var text = new Paragraphs(_context, _inner);
        text.Blank();
        if (_page.Failure is { } failure)
        {
            text.Say($"{Glyphs.Attention} {failure.Message}", Role.Bad);
            text.Say(failure.Remedy ?? "");
        }
        else
        {
            text.Say($"asking {_page.Machine.Provider} {Glyphs.Ellipsis}", Role.Muted);
        }

        text.Blank();
        return text.Lines;
    }

    private Line Row(string text, bool isFound) =>
        SearchMarks.Mark(_context.Line(_inner).Gap().Add(text).Build(), _page.Search.Text, isFound);
}
