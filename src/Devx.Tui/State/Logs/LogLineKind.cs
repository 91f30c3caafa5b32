namespace Devx.Tui.State.Logs;

/// <summary>What a line of a log view is.</summary>
internal enum LogLineKind : byte
{
    /// <summary>Written to standard output.</summary>
    Output,

    /// <summary>Written to standard error.</summary>
    Error,

    /// <summary>Said by us: a restart, an end, a failure.</summary>
    Mark,
}
