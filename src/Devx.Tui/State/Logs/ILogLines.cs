namespace Devx.Tui.State.Logs;

/// <summary>The lines that a log view shows, in their order: all there are, or only those that match.</summary>
internal interface ILogLines
{
    /// <summary>One more than the number of the newest line of which it is known whether it is shown.</summary>
    long End { get; }

    /// <summary>The first line that is this one or comes after it.</summary>
    long? AtOrAfter(long number);

    /// <summary>How many are shown from this one on.</summary>
    long CountFrom(long number);

    /// <summary>The last line before this one.</summary>
    long? Before(long number);

    LogLine Read(long number);
}
