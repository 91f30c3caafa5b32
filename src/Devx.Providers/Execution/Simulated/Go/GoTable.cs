using System.Text;

namespace Devx.Providers.Execution.Simulated.Go;

/// <summary>A table as Go's tabwriter sets it: each column as wide as its widest cell and four blanks, the last one as it is.</summary>
internal static class GoTable
{
    private const int Padding = 4, Narrowest = 4;

    /// <summary>The rows as text, each with its line end.</summary>
    public static string Format(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int columns = rows[0].Count;
        int[] widths =
            [.. Enumerable.Range(0, columns - 1).Select(column => Math.Max(Narrowest, rows.Max(row => row[column].Length)) + Padding)];
        var text = new StringBuilder();
        foreach (IReadOnlyList<string> row in rows)
        {
            for (int column = 0; column < columns - 1; column++)
            {
                text.Append(row[column].PadRight(widths[column]));
            }

            text.Append(row[columns - 1]).Append('\n');
        }

        return text.ToString();
    }
}
