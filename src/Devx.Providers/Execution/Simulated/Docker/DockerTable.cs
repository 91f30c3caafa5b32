using System.Text;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>A table as docker sets it: columns at least ten wide, three blanks between, the last one as it is.</summary>
internal static class DockerTable
{
    private const int Narrowest = 10, Padding = 3;

    /// <summary>The rows as text, the header first.</summary>
    public static string Format(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int last = rows[0].Count - 1;
        int[] widths = [.. Enumerable.Range(0, last)
            .Select(column => Math.Max(Narrowest, rows.Max(row => row[column].Length) + Padding))];
        var text = new StringBuilder();
        foreach (IReadOnlyList<string> row in rows)
        {
            for (int column = 0; column < last; column++)
            {
                text.Append(row[column].PadRight(widths[column]));
            }

            text.Append(row[last]).Append('\n');
        }

        return text.ToString();
    }
}
