using System.Text;
using System.Text.Json.Nodes;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>A table as podman sets it: columns at least twelve wide, two blanks between, the last one as it is.</summary>
internal static class PodmanTable
{
    private const int Narrowest = 12, Padding = 2;

    /// <summary>The rows as text, with a header.</summary>
    public static string Format(IReadOnlyList<(string Header, string Field)> columns, IReadOnlyList<JsonObject> rows)
    {
        string[][] cells = [[.. columns.Select(column => column.Header)],
            .. rows.Select(row => columns.Select(column => row[column.Field]?.ToString() ?? "").ToArray())];
        int[] widths = [.. Enumerable.Range(0, columns.Count - 1)
            .Select(column => Math.Max(Narrowest, cells.Max(row => row[column].Length) + Padding))];
        var text = new StringBuilder();
        foreach (string[] row in cells)
        {
            for (int column = 0; column < widths.Length; column++)
            {
                text.Append(row[column].PadRight(widths[column]));
            }

            text.Append(row[^1]).Append('\n');
        }

        return text.ToString();
    }
}
