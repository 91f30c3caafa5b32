namespace Devx.Tui.Presentation;

/// <summary>Builds lines of running text, broken at the width; all text may be foreign.</summary>
internal sealed class Paragraphs(ScreenContext context, int width)
{
    private const int Margin = 1;

    private readonly List<Line> _lines = [];

    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Columns of the labels of pairs.</summary>
    public int LabelWidth { get; init; } = 18;

    public void Blank() => _lines.Add(context.Line(width).Build());

    /// <summary>A sentence over the whole width.</summary>
    public void Say(string text, Role role = Role.Text)
    {
        foreach (string line in Wrapping.Lines(Columns.Clean(text, context.Glyphs), width - (2 * Margin)))
        {
            _lines.Add(context.Line(width).Gap(Margin).Add(line, role).Build());
        }
    }

    /// <summary>A label and a text beside it, which keeps its column when it is broken.</summary>
    public void Pair(string label, string text, Role role = Role.Text, Role labelRole = Role.Text)
    {
        int labels = Math.Min(LabelWidth, Math.Max(4, width / 3));
        string name = Columns.Clean(label, context.Glyphs);
        IReadOnlyList<string> lines = Wrapping.Lines(Columns.Clean(text, context.Glyphs), width - labels - (2 * Margin) - 2);
        for (int at = 0; at < Math.Max(1, lines.Count); at++)
        {
            _lines.Add(context.Line(width).Gap(Margin).Cell(at == 0 ? name : "", labels, labelRole).Gap(2)
                .Add(at < lines.Count ? lines[at] : "", role).Build());
        }
    }
}
