namespace Devx.Tui.State.Logs;

/// <summary>How far back a log is read.</summary>
internal enum LogRange
{
    /// <summary>The last 500 lines.</summary>
    Latest,

    /// <summary>Nothing but what comes from now on.</summary>
    Now,

    All,
    Minute,
    FiveMinutes,
    Quarter,
    Hour,
}
