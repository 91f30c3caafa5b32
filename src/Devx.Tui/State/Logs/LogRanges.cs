using Devx.Providers.Containers.Logs;

namespace Devx.Tui.State.Logs;

/// <summary>What the ranges mean.</summary>
internal static class LogRanges
{
    /// <summary>Lines to begin with.</summary>
    private const int LatestLines = 500;

    /// <summary>The ranges in the order of their keys, from 0 on.</summary>
    public static IReadOnlyList<LogRange> Keys { get; } =
        [LogRange.Now, LogRange.All, LogRange.Minute, LogRange.FiveMinutes, LogRange.Quarter, LogRange.Hour];

    /// <summary>What to ask the engine for; what is written later follows.</summary>
    public static LogRequest Request(LogRange range, DateTimeOffset now) => range switch
    {
        LogRange.Latest => new LogRequest { IsFollowing = true, Tail = LatestLines },
        LogRange.All => new LogRequest { IsFollowing = true },
        LogRange.Now or LogRange.Minute or LogRange.FiveMinutes or LogRange.Quarter or LogRange.Hour =>
            new LogRequest { IsFollowing = true, Since = now - Span(range) },
    };

    /// <summary>For hints: <c>5m</c>.</summary>
    public static string Short(LogRange range) => range switch
    {
        LogRange.Latest => "last",
        LogRange.Now => "now",
        LogRange.All => "all",
        LogRange.Minute => "1m",
        LogRange.FiveMinutes => "5m",
        LogRange.Quarter => "15m",
        LogRange.Hour => "1h",
    };

    /// <summary>For the title: <c>since 5 min</c>.</summary>
    public static string Words(LogRange range) => range switch
    {
        LogRange.Latest => "last 500",
        LogRange.Now => "from now on",
        LogRange.All => "all",
        LogRange.Minute => "since 1 min",
        LogRange.FiveMinutes => "since 5 min",
        LogRange.Quarter => "since 15 min",
        LogRange.Hour => "since 1 h",
    };

    /// <summary>How long ago the first line may be; 0 where time does not decide.</summary>
    public static TimeSpan Span(LogRange range) => range switch
    {
        LogRange.Latest or LogRange.Now or LogRange.All => TimeSpan.Zero,
        LogRange.Minute => TimeSpan.FromMinutes(1),
        LogRange.FiveMinutes => TimeSpan.FromMinutes(5),
        LogRange.Quarter => TimeSpan.FromMinutes(15),
        LogRange.Hour => TimeSpan.FromHours(1),
    };
}
