namespace Devx.Providers.Execution;

/// <summary>Why a program has no result.</summary>
public enum CommandFailure
{
    /// <summary>There is no such program, or it may not be executed.</summary>
    NotStarted,

    /// <summary>It did not end in its time and was killed.</summary>
    TimedOut,

    /// <summary>A stream ended with an exit code other than 0.</summary>
    StreamFailed,
}
