namespace Devx.Tui.State;

/// <summary>What the lists of images, volumes and networks have in common.</summary>
internal static class EngineOrdering
{
    /// <summary>By a word, naturally; what has none comes last either way.</summary>
    public static IOrderedEnumerable<EngineItem<T>> OrderedWords<T>(
        this IEnumerable<EngineItem<T>> items, Func<EngineItem<T>, string?> word, ListOrder order)
    {
        IOrderedEnumerable<EngineItem<T>> known = items.OrderBy(item => string.IsNullOrEmpty(word(item)));
        return order.IsDescending
            ? known.ThenByDescending(item => word(item) ?? "", NaturalOrder.Instance)
            : known.ThenBy(item => word(item) ?? "", NaturalOrder.Instance);
    }

    /// <summary>Then by name, from A unless the names themselves are asked for the other way round.</summary>
    public static IOrderedEnumerable<EngineItem<T>> ThenByName<T>(
        this IOrderedEnumerable<EngineItem<T>> items, Func<EngineItem<T>, string> name, ListOrder order) =>
        order is { By: SortColumn.Name, IsDescending: true }
            ? items.ThenByDescending(name, NaturalOrder.Instance)
            : items.ThenBy(name, NaturalOrder.Instance);

    /// <summary>The same thing in several machines, machine by machine.</summary>
    public static IOrderedEnumerable<EngineItem<T>> ThenByMachine<T>(this IOrderedEnumerable<EngineItem<T>> items) =>
        items.ThenBy(item => item.Machine.ToString(), NaturalOrder.Instance);

    /// <summary>True for one that a filter finds by a container that uses it.</summary>
    public static bool IsUsedBy<T>(this EngineItem<T> item, string filter) =>
        item.Users.Names.Any(name => name.Contains(filter, StringComparison.OrdinalIgnoreCase));
}
