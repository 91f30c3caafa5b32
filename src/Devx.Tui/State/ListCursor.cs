namespace Devx.Tui.State;

/// <summary>
/// The cursor of a list. It belongs to an item, not to a row: the list may be read again, ordered or filtered under it.
/// </summary>
/// <param name="Key">The item it is on; null while nobody chose one.</param>
/// <param name="Row">Where that item was last, for the day it is gone.</param>
/// <param name="Top">The first row on the screen.</param>
/// <param name="Page">How many rows the screen has for the list.</param>
internal sealed record ListCursor(string? Key = null, int Row = 0, int Top = 0, int Page = 1)
{
    /// <summary>The row of its item in the list as it is now; the row it had when the item is gone.</summary>
    public int RowIn(IReadOnlyList<string> keys)
    {
        for (int row = 0; Key is not null && row < keys.Count; row++)
        {
            if (keys[row] == Key)
            {
                return row;
            }
        }

        return keys.Count == 0 ? 0 : Math.Clamp(Row, 0, keys.Count - 1);
    }

    /// <summary>The cursor on a row; beyond the ends, the last one there is.</summary>
    public ListCursor MovedTo(int row, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
        {
            return this;
        }

        int there = Math.Clamp(row, 0, keys.Count - 1);
        return this with { Key = keys[there], Row = there };
    }

    /// <summary>The cursor on its item in a list that was read again, scrolled so that it is among the rows on the screen.</summary>
    /// <param name="keys">The list as it is now.</param>
    /// <param name="page">Rows on the screen for it.</param>
    /// <param name="isSettled">False while more items may come first: an untouched cursor then stays at the top and takes none.</param>
    public ListCursor Settled(IReadOnlyList<string> keys, int page, bool isSettled = true)
    {
        ListCursor there = Key is null && !isSettled ? this with { Row = 0 } : MovedTo(RowIn(keys), keys);
        int rows = Math.Max(1, page);
        int top = Math.Clamp(there.Top, Math.Max(0, there.Row - rows + 1), Math.Max(0, there.Row));
        return there with { Top = Math.Clamp(top, 0, Math.Max(0, keys.Count - rows)), Page = rows };
    }
}
