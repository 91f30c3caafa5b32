namespace Devx.Tui.State;

/// <summary>Orders lists in which numbers may be unknown and move all the time.</summary>
internal static class Ordering
{
    /// <summary>
    /// How many samples decide the order by load and memory: at the default interval half a minute, so that rows do not jump.
    /// </summary>
    private const int CalmSamples = 15;

    /// <summary>In the wanted direction; what is not known comes last either way.</summary>
    public static IOrderedEnumerable<T> Ordered<T, TKey>(this IEnumerable<T> items, Func<T, TKey?> key, ListOrder order)
        where TKey : struct, IComparable<TKey>
    {
        IOrderedEnumerable<T> known = items.OrderBy(item => key(item) is null);
        return order.IsDescending ? known.ThenByDescending(item => key(item)) : known.ThenBy(item => key(item));
    }

    public static IOrderedEnumerable<T> Ordered<T>(this IEnumerable<T> items, Func<T, int> key, ListOrder order) =>
        order.IsDescending ? items.OrderByDescending(key) : items.OrderBy(key);

    /// <summary>The mean load of the last half minute in whole percent; null when nothing was measured.</summary>
    public static int? CalmLoad(this Samples samples) => samples.CalmMean() is { } mean ? (int)Math.Round(mean) : null;

    /// <summary>The mean of the last half minute; null when nothing was measured.</summary>
    public static double? CalmMean(this Samples samples)
    {
        double sum = 0;
        int count = 0;
        foreach (float value in samples.Values[Math.Max(0, samples.Count - CalmSamples)..])
        {
            if (!float.IsNaN(value))
            {
                sum += value;
                count++;
            }
        }

        return count == 0 ? null : sum / count;
    }
}
