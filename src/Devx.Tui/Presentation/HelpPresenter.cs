using System.Collections.Immutable;
using Devx.Tui.Commands;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The keys of a place, in groups; with a search, the rows that match with their sentences.</summary>
internal sealed class HelpPresenter(ScreenContext context, CommandContext place)
{
    private const int TwoColumnsFrom = 70;

    private const int KeysWidth = 12;

    private readonly int _inner = Box.Inner(context, 90);

    private Glyphs Glyphs => context.Glyphs;

    private IReadOnlyList<AppCommand> Rows { get; } = [.. place.Table.Rows.Where(row => row.IsIn(place.Ui.Focus))];

    public Box Draw(TextInput search, int top, IEnumerable<Hint> hints)
    {
        string where = place.Ui.Focus switch
        {
            Pane.Machines => place.Machine is { } machine ? $"machine {machine.Info.Id}" : "machines",
            Pane.Containers => OfContainers(),
            Pane.Images => "images",
            Pane.Volumes => "volumes",
            Pane.Networks => "networks",
            Pane.Activity => "just now",
        };
        Span[] left = [new("Keys", Role.Accent), new("   " + Columns.Cut(Columns.Clean(where, Glyphs), 40, Glyphs), Role.Muted)];
        IReadOnlyList<Span> right = search.Text.Length == 0
            ? [new("type to search", Role.Muted)]
            : [new("/ ", Role.Accent), .. InputText.Spans(search, 20, Glyphs)];
        List<Line> body = search.Text.Length == 0 ? Groups() : Found(search.Text);
        return Box.Of(context, (left, right), body, Hint.Spans(hints, Glyphs), _inner, top);
    }

    private string OfContainers() => place switch
    {
        { Container: { } container } => $"container {container.Info.Name}",
        { Group: { } group } => $"group {ContainerRowText.NameOf(group)}",
        _ => "containers",
    };

    private List<Line> Groups()
    {
        List<Line> lines = [Blank()];
        lines.AddRange(SideBySide(
            [.. Group(CommandGroup.Look, "LOOK   small letters change nothing"), .. Group(CommandGroup.Find, "FIND AND GO")],
            [.. Group(CommandGroup.Act, "ACT   capital letters change things"), .. Group(CommandGroup.Move, "MOVE")]));
        lines.AddRange(Legend());
        lines.AddRange(Impossible());
        lines.AddRange(Numbers());
        return lines;
    }

    private List<Line> Group(CommandGroup group, string title)
    {
        int width = ColumnWidth();
        AppCommand[] rows = [.. Rows.Where(row => row.Group == group)];
        List<Line> lines = rows.Length == 0 ? [] : [context.Line(width).Gap().Add(title, Role.Strong).Build()];
        foreach (AppCommand row in rows)
        {
            bool isPossible = place.WhyNot(row) is null;
            lines.Add(context.Line(width).Gap().Cell(KeyLabels.Of(row.Keys, Glyphs), KeysWidth, isPossible ? Role.Accent : Role.Muted)
                .Foreign(row.Label, isPossible ? Role.Text : Role.Muted).Build());
        }

        if (lines.Count > 0)
        {
            lines.Add(context.Line(width).Build());
        }

        return lines;
    }

    private int ColumnWidth() => _inner >= TwoColumnsFrom ? _inner / 2 : _inner;

    private IEnumerable<Line> SideBySide(List<Line> left, List<Line> right)
    {
        if (_inner < TwoColumnsFrom || right.Count == 0)
        {
            return left.Concat(right).Select(line => context.Line(_inner).Add(line.Spans).Build());
        }

        return Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(row =>
            context.Line(_inner).Add(At(left, row)).To(ColumnWidth()).Add(At(right, row)).Build());
    }

    private static ImmutableArray<Span> At(List<Line> lines, int row) => row < lines.Count ? lines[row].Spans : [];

    private IReadOnlyList<Line> Legend()
    {
        var text = new Paragraphs(context, _inner);
        text.Say("… asks first: always to remove, otherwise when containers run (settings: confirm)", Role.Muted);
        text.Blank();
        return text.Lines;
    }

    private IEnumerable<Line> Impossible()
    {
        AppCommand[] impossible = [.. Rows.Where(row => place.WhyNot(row) is not null)];
        if (impossible.Length == 0)
        {
            return [];
        }

        var text = new Paragraphs(context, _inner) { LabelWidth = KeysWidth };
        text.Say("NOT POSSIBLE HERE, AND WHY", Role.Strong);
        foreach (AppCommand row in impossible)
        {
            text.Pair($"{KeyLabels.Of(row.Keys[0], Glyphs)} {row.Label}", place.WhyNot(row) ?? "", Role.Muted, Role.Muted);
        }

        text.Blank();
        return text.Lines;
    }

    private IReadOnlyList<Line> Numbers()
    {
        var text = new Paragraphs(context, _inner) { LabelWidth = KeysWidth };
        text.Say("NUMBERS", Role.Strong);
        Explain("cpu", "100 % is one core, for the whole computer all of them; lists are ordered by the mean of 15 samples");
        Explain("memory, disk", "used inside the machine, of what it was given; G is 2^30 bytes");
        Explain(Glyphs.Dash, "is not known, which is not 0; old 14s is the age of an answer that was not renewed");
        return text.Lines;

        void Explain(string word, string meaning) => text.Pair(word, meaning, Role.Muted, Role.Muted);
    }

    private List<Line> Found(string search)
    {
        var text = new Paragraphs(context, _inner) { LabelWidth = KeysWidth };
        text.Blank();
        foreach (AppCommand row in Rows.Where(row => Matches(row, search)))
        {
            text.Pair(KeyLabels.Of(row.Keys, Glyphs), $"{row.Label}: {row.Help}", Role.Text, Role.Accent);
        }

        if (text.Lines.Count == 1)
        {
            text.Say("No key does that here.", Role.Muted);
        }

        text.Blank();
        return [.. text.Lines];
    }

    private bool Matches(AppCommand row, string search) =>
        row.Label.Contains(search, StringComparison.OrdinalIgnoreCase) || row.Help.Contains(search, StringComparison.OrdinalIgnoreCase)
        || row.Keys.Any(key => string.Equals(KeyLabels.Of(key, Glyphs), search, StringComparison.Ordinal));

    private Line Blank() => context.Line(_inner).Build();
}
