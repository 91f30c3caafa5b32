namespace Devx.Tui.State;

/// <summary>The list of images, volumes or networks as it stands on the screen.</summary>
internal sealed class EngineRows<T>
{
    private readonly Lazy<IReadOnlyList<string>> _keys;
    private readonly Func<EngineItem<T>, string> _key;

    /// <summary>Makes the list.</summary>
    /// <param name="all">All there are, before the filter.</param>
    /// <param name="items">Those that are listed, in order.</param>
    /// <param name="key">What tells one from all others, whatever machine they are in.</param>
    public EngineRows(IReadOnlyList<EngineItem<T>> all, IReadOnlyList<EngineItem<T>> items, Func<EngineItem<T>, string> key)
    {
        All = all;
        Items = items;
        _key = key;
        _keys = new(() => [.. items.Select(key)]);
    }

    public IReadOnlyList<EngineItem<T>> All { get; }

    public IReadOnlyList<EngineItem<T>> Items { get; }

    /// <summary>The keys of the rows, in order.</summary>
    public IReadOnlyList<string> Keys => _keys.Value;

    /// <summary>
    /// The items that a command is for: those marked, whether the filter shows them or not, else the one under the cursor.
    /// </summary>
    public IReadOnlyList<EngineItem<T>> Targets(PaneState state)
    {
        EngineItem<T>[] marked = state.Marks.IsEmpty ? [] : [.. Items.Concat(All).Where(item => IsMarked(item, state)).DistinctBy(_key)];
        return marked.Length > 0 ? marked : At(state.Cursor) is { } item ? [item] : [];
    }

    public bool IsMarked(EngineItem<T> item, PaneState state) => !state.Marks.IsEmpty && state.Marks.Contains(_key(item));

    /// <summary>Without the marks of what is gone.</summary>
    public PaneState Kept(PaneState state)
    {
        if (state.Marks.IsEmpty)
        {
            return state;
        }

        HashSet<string> there = [.. All.Select(_key)];
        return state.WithMarksOf(there.Contains);
    }

    /// <summary>The item the cursor is on; null when there are none.</summary>
    public EngineItem<T>? At(ListCursor cursor) => Items.ElementAtOrDefault(cursor.RowIn(Keys));
}
