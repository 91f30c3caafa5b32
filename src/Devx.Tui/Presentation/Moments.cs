using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Moments with their exact time in the user's own zone, and how long ago that was.</summary>
internal static class Moments
{
    /// <summary><c>2026-11-20 14:26:01, 3 d ago</c>; empty when it is not known.</summary>
    public static string Of(DateTimeOffset? moment, DateTimeOffset now) => moment is { } at
        ? $"{at.ToOffset(now.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}, {Durations.Words(now - at)} ago"
        : "";
}
