using System.Globalization;

namespace Devx.Tui.State;

/// <summary>Spans of time in words short enough for a column: one number and its unit.</summary>
internal static class Durations
{
    /// <summary><c>45s</c>, <c>12m</c>, <c>9h</c>, <c>3d</c>.</summary>
    public static string Short(TimeSpan time) => Write(time, "s", "m", "h", "d");

    /// <summary><c>45 s</c>, <c>12 min</c>, <c>9 h</c>, <c>3 d</c>.</summary>
    public static string Words(TimeSpan time) => Write(time, " s", " min", " h", " d");

    private static string Write(TimeSpan time, string seconds, string minutes, string hours, string days)
    {
        (double count, string unit) = time switch
        {
            { TotalSeconds: < 60 } => (Math.Max(0, time.TotalSeconds), seconds),
            { TotalMinutes: < 60 } => (time.TotalMinutes, minutes),
            { TotalHours: < 48 } => (time.TotalHours, hours),
            _ => (time.TotalDays, days),
        };
        return Math.Floor(count).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
