namespace Devx.Tui.State.Logs;

/// <summary>How far the reading of one container's log is.</summary>
internal enum LogPhase
{
    /// <summary>The engine was asked; lines come when there are any.</summary>
    Reading,

    /// <summary>The container's run has ended, and with it its log; a next run is waited for.</summary>
    Ended,

    /// <summary>There will be no more lines: the container is gone.</summary>
    Gone,

    /// <summary>The log cannot be read; tried again where that can help.</summary>
    Failed,
}
