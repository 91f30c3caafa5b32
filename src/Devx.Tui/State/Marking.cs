using System.Collections.Immutable;

namespace Devx.Tui.State;

/// <summary>Sets and takes back marks.</summary>
internal static class Marking
{
    /// <summary>Marks what a row stands for, or takes the marks back when all of it is marked.</summary>
    public static PaneState Toggled(PaneState state, string row, IReadOnlyList<string> items)
    {
        bool isMarked = items.Count > 0 && items.All(state.Marks.Contains);
        ImmutableHashSet<string> marks = isMarked ? state.Marks.Except(items) : state.Marks.Union(items);
        return state with { Marks = marks, LastMarked = isMarked ? null : row };
    }

    /// <summary>Marks all that is listed, or none when all of it is marked.</summary>
    public static PaneState All(PaneState state, IReadOnlyList<string> items) => items.Count > 0 && items.All(state.Marks.Contains)
        ? state with { Marks = state.Marks.Except(items), LastMarked = null }
        : state with { Marks = state.Marks.Union(items) };

    /// <summary>Marks from the row that was marked last to another; only that one when none was.</summary>
    /// <param name="state">What is marked now.</param>
    /// <param name="rows">The keys of all rows.</param>
    /// <param name="row">Where the range ends.</param>
    /// <param name="items">What the rows at an index list.</param>
    public static PaneState Range(PaneState state, IReadOnlyList<string> rows, int row, Func<int, IReadOnlyList<string>> items)
    {
        int start = Enumerable.Range(0, rows.Count).FirstOrDefault(at => rows[at] == state.LastMarked, row);
        int first = Math.Min(start, row);
        IEnumerable<string> range = Enumerable.Range(first, Math.Abs(start - row) + 1).SelectMany(items);
        return state with { Marks = state.Marks.Union(range), LastMarked = rows[row] };
    }
}
