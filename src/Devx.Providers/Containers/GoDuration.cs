using System.Buffers;
using System.Globalization;

namespace Devx.Providers.Containers;

/// <summary>Reads durations as Go prints them: <c>32.323201ms</c>, <c>1m2.5s</c>, <c>2h3m4s</c>, <c>0s</c>.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.");

    private static readonly (string Unit, double Seconds)[] Units =
        [("h", 3600), ("ms", 1e-3), ("m", 60), ("ns", 1e-9), ("µs", 1e-6), ("us", 1e-6), ("s", 1)];

    /// <summary>The duration; null for anything else.</summary>
    public static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        double seconds = 0;
        ReadOnlySpan<char> rest = text;
        while (rest.Length > 0)
        {
            int digits = rest.IndexOfAnyExcept(NumberLetters);
            if (digits <= 0 || !double.TryParse(rest[..digits], CultureInfo.InvariantCulture, out double number))
            {
                return null;
            }

            rest = rest[digits..];
            (string unit, double unitSeconds) = UnitAt(rest);
            if (unit.Length == 0)
            {
                return null;
            }

            seconds += number * unitSeconds;
            rest = rest[unit.Length..];
        }

        double ticks = Math.Round(seconds * TimeSpan.TicksPerSecond);
        return ticks < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }

    private static (string Unit, double Seconds) UnitAt(ReadOnlySpan<char> text)
    {
        foreach ((string unit, double seconds) in Units)
        {
            if (text.StartsWith(unit, StringComparison.Ordinal))
            {
                return (unit, seconds);
            }
        }

        return ("", 0);
    }
}
