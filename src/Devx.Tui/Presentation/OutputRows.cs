using Devx.Providers.Execution;

namespace Devx.Tui.Presentation;

/// <summary>The part of a program's output that fits: long lines go on in the next row, blanks within them stay.</summary>
/// <param name="Rows">What is shown.</param>
/// <param name="First">The first line in it.</param>
/// <param name="Count">How many lines begin or go on in it.</param>
internal sealed record OutputRows(IReadOnlyList<string> Rows, int First, int Count)
{
    /// <summary>The end of the output.</summary>
    public static OutputRows Last(IReadOnlyList<OutputLine> lines, int rows, int width, Glyphs glyphs)
    {
        var shown = new List<string>();
        int first = lines.Count;
        while (first > 0 && shown.Count < rows)
        {
            first--;
            shown.InsertRange(0, Broken(lines[first], width, glyphs));
        }

        return new OutputRows([.. shown.TakeLast(rows)], first, lines.Count - first);
    }

    /// <summary>The output from a line on, but no less than the end has.</summary>
    public static OutputRows From(int top, IReadOnlyList<OutputLine> lines, int rows, int width, Glyphs glyphs)
    {
        OutputRows last = Last(lines, rows, width, glyphs);
        if (top >= last.First)
        {
            return last;
        }

        var shown = new List<string>();
        int next = Math.Max(0, top);
        while (next < lines.Count && shown.Count < rows)
        {
            shown.AddRange(Broken(lines[next], width, glyphs));
            next++;
        }

        return new OutputRows([.. shown.Take(rows)], Math.Max(0, top), next - Math.Max(0, top));
    }

    private static IEnumerable<string> Broken(OutputLine line, int width, Glyphs glyphs) =>
        Wrapping.Pieces(Columns.Clean(line.Text, glyphs), Math.Max(2, width));
}
