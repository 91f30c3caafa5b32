using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>One pane as drawn: its title line aside, as many rows as it was given, and its cursor as it is in the picture.</summary>
/// <param name="Rows">The rows inside the frame, each as wide as it.</param>
/// <param name="Cursor">The pane's cursor, settled.</param>
/// <param name="Visible">The keys of the items in the rows.</param>
internal sealed record PaneRows(IReadOnlyList<Line> Rows, ListCursor Cursor, IReadOnlyList<string> Visible)
{
    /// <summary>The containers of which numbers are in the picture.</summary>
    public IReadOnlyList<ContainerKey> Containers { get; init; } = [];

    /// <summary>Draws the part of a list that the cursor is in.</summary>
    /// <param name="keys">The keys of all items, in order.</param>
    /// <param name="cursor">The cursor before.</param>
    /// <param name="rows">Rows there are.</param>
    /// <param name="isSettled">False while more items may come first.</param>
    /// <param name="draw">Draws the item of an index; true for the row of the cursor.</param>
    public static PaneRows Of(IReadOnlyList<string> keys, ListCursor cursor, int rows, bool isSettled, Func<int, bool, Line> draw)
    {
        ListCursor settled = cursor.Settled(keys, rows, isSettled);
        int row = settled.RowIn(keys);
        int count = Math.Clamp(keys.Count - settled.Top, 0, Math.Max(0, rows));
        int[] shown = [.. Enumerable.Range(settled.Top, count)];
        return new PaneRows([.. shown.Select(at => draw(at, at == row))], settled, [.. shown.Select(at => keys[at])]);
    }

    /// <summary><c>3–8 of 12</c> when not all items are in the picture; null when they are.</summary>
    public static string? Part(ListCursor cursor, int count, int shown, Glyphs glyphs) =>
        shown == 0 || shown >= count ? null : FormattableString.Invariant($"{cursor.Top + 1}{glyphs.Dash}{cursor.Top + shown} of {count}");
}
