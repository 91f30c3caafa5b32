using System.Globalization;

namespace Devx.Providers.Containers;

/// <summary>
/// Reads the rounded times that docker, podman and nerdctl print: <c>32 seconds</c>, <c>About an hour</c>, <c>2 weeks</c>.
/// </summary>
internal static class RoundedDuration
{
    /// <summary>The duration, good to about its last unit; null for anything else.</summary>
    public static TimeSpan? Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["Less", "than", "a", "second", ..] => TimeSpan.Zero,
            ["About", "a" or "an", string unit, ..] => Unit(unit),
            [string count, string unit, ..] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int number) =>
                Times(Unit(unit), number),
            _ => null,
        };
    }

    private static TimeSpan? Times(TimeSpan? unit, int count) =>
        unit is { } known && known.Ticks <= TimeSpan.MaxValue.Ticks / Math.Max(count, 1) ? known * count : null;

    private static TimeSpan? Unit(string word) => word.TrimEnd('s') switch
    {
        "second" => TimeSpan.FromSeconds(1),
        "minute" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        "day" => TimeSpan.FromDays(1),
        "week" => TimeSpan.FromDays(7),
        "month" => TimeSpan.FromDays(30),
        "year" => TimeSpan.FromDays(365),
        _ => null,
    };
}
