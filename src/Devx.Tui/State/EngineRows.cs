namespace Devx.Tui.State;

/// <summary>The list of images, volumes or networks as it stands on the screen.</summary>
internal sealed class EngineRows<T>
{
    private readonly Lazy<IReadOnlyList<string>> _keys;

    /// <summary>Makes the list.</summary>
    /// <param name="all">All there are, before the filter.</param>
    /// <param name="items">Those that are listed, in order.</param>
    /// <param name="key">What tells one from all others, whatever machine they are in.</param>
    public EngineRows(IReadOnlyList<EngineItem<T>> all, IReadOnlyList<EngineItem<T>> items, Func<EngineItem<T>, string> key)
    {
        All = all;
        Items = items;
        _keys = new(() => [.. items.Select(key)]);
    }

    public IReadOnlyList<EngineItem<T>> All { get; }

    public IReadOnlyList<EngineItem<T>> Items { get; }

    /// <summary>The keys of the rows, in order.</summary>
    public IReadOnlyList<string> Keys => _keys.Value;

    /// <summary>The item the cursor is on; null when there are none.</summary>
    public EngineItem<T>? At(ListCursor cursor) => Items.ElementAtOrDefault(cursor.RowIn(Keys));
}
