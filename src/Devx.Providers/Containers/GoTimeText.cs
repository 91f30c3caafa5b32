using System.Globalization;

namespace Devx.Providers.Containers;

/// <summary>Reads times as Go prints them for people: <c>2026-11-23 14:21:57.123456789 +0000 UTC</c>.</summary>
internal static class GoTimeText
{
    /// <summary>The time to its second, the zone's name at the end ignored; null for anything else.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        (text ?? "").Split(' ') is [string date, string clock, string offset, ..]
        && DateTimeOffset.TryParseExact(
            $"{date} {clock.Split('.')[0]} {offset}", "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateTimeOffset time)
            ? time
            : null;
}
