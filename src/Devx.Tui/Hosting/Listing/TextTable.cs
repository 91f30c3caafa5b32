using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting.Listing;

/// <summary>Rows in columns for people who read a script's output.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>The rows as lines; what they hold is made harmless for a terminal.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[][] cells = [[.. head], .. rows.Select(row => row.Select(CleanText.Line).ToArray())];
        int[] widths = [.. head.Select((_, column) => cells.Max(row => TextWidth.Of(row[column])))];
        return cells.Select(row => string.Join(Gap, row.Select((cell, column) => TextWidth.PadRight(cell, widths[column]))).TrimEnd());
    }
}
