using System.Globalization;
using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Presentation.Details;

/// <summary>The processes in a container, in the engine's columns and order.</summary>
internal static class ProcessRows
{
    /// <summary>Draws the table.</summary>
    /// <param name="context">The screen.</param>
    /// <param name="table">The processes.</param>
    /// <param name="offset">Letters of the commands that went out to the left.</param>
    public static DetailBody Of(ScreenContext context, ProcessTable table, int offset)
    {
        var grid = new Grid(context, [table.Titles, .. table.Rows], leastLast: Math.Max(12, DetailPresenter.InnerOf(context) / 4));
        bool[] isNumber = [.. table.Titles.Index().Select(title => IsNumber(table, title.Index))];
        return new DetailBody([.. table.Rows.Select(row => grid.Row(Cells(row, offset), at => isNumber[at]))])
        {
            Head = [grid.Row([.. table.Titles.Select(title => new Span(title, Role.Muted))], at => isNumber[at])],
        };
    }

    /// <summary>Letters that can go out to the left until the end of the longest command is reached.</summary>
    public static int LongestCommand(ProcessTable table) =>
        Math.Max(0, table.Rows.Where(row => row.Count > 0).Select(row => row[^1].Length).DefaultIfEmpty().Max() - 1);

    private static Span[] Cells(IReadOnlyList<string> row, int offset) =>
    [
        .. row.Index().Select(cell => cell.Index == row.Count - 1
            ? new Span(Shifted(cell.Item, offset), Role.Strong)
            : new Span(cell.Item)),
    ];

    // Whole characters go, also those that are several code units.
    private static string Shifted(string text, int offset)
    {
        var info = new StringInfo(text);
        return offset <= 0 ? text : offset >= info.LengthInTextElements ? "" : info.SubstringByTextElements(offset);
    }

    private static bool IsNumber(ProcessTable table, int column) =>
        column < table.Titles.Count - 1 && table.Rows.Count > 0 && table.Rows.All(
            row => double.TryParse(row.ElementAtOrDefault(column), NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
