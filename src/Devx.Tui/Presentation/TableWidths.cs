namespace Devx.Tui.Presentation;

/// <summary>Shares a width among the columns of a table: which stay, and how wide each is.</summary>
internal static class TableWidths
{
    /// <summary>The width of each column; 0 for columns that are left out.</summary>
    public static int[] Share<T>(IReadOnlyList<TableColumn<T>> columns, int width)
    {
        int[] widths = [.. columns.Select(column => column.Minimum)];
        foreach (int next in Enumerable.Range(0, columns.Count).Where(at => columns[at].Drop > 0).OrderBy(at => columns[at].Drop))
        {
            if (Needed(columns, widths) <= width)
            {
                break;
            }

            widths[next] = 0;
        }

        Adjust(columns, widths, width - Needed(columns, widths));
        return widths;
    }

    private static int Needed<T>(IReadOnlyList<TableColumn<T>> columns, int[] widths) =>
        Enumerable.Range(0, widths.Length).Sum(at => widths[at] == 0 ? 0 : widths[at] + columns[at].Gap);

    /// <summary>Gives what is left to columns that can use it, from the left; takes what is missing from them.</summary>
    private static void Adjust<T>(IReadOnlyList<TableColumn<T>> columns, int[] widths, int left)
    {
        for (int at = 0; at < widths.Length && left != 0; at++)
        {
            if (widths[at] > 0)
            {
                int change = Math.Clamp(left, 1 - widths[at], Math.Max(0, columns[at].Maximum - widths[at]));
                widths[at] += change;
                left -= change;
            }
        }
    }
}
