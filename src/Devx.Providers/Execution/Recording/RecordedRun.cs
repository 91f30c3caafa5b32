namespace Devx.Providers.Execution.Recording;

/// <summary>The record of one command while it runs; it is ended once.</summary>
internal sealed class RecordedRun(CommandLog log, CommandRequest request, TimeProvider time)
{
    private readonly CommandRecord _record = log.Begin(SecretMask.Apply(request), time.GetUtcNow());
    private readonly long _start = time.GetTimestamp();
    private bool _isOpen = true;

    /// <summary>The command had no proper end.</summary>
    public void End(CommandException exception, string errorTail)
    {
        // A stream that failed did end, with an exit code that says how.
        int? exitCode = exception.Failure == CommandFailure.StreamFailed ? exception.Result?.ExitCode : null;
        End(exitCode, exitCode is null ? exception.Message : null, errorTail);
    }

    /// <summary>The command ended.</summary>
    public void End(int? exitCode, string? problem, string errorTail)
    {
        _isOpen = false;
        log.End(_record with
        {
            Duration = time.GetElapsedTime(_start),
            ExitCode = exitCode,
            Problem = problem,
            ErrorTail = errorTail,
        });
    }

    /// <summary>Nobody waited for the end: it was cancelled, or its reader left.</summary>
    public void EndIfOpen(string errorTail = "")
    {
        if (_isOpen)
        {
            End(null, "cancelled", errorTail);
        }
    }
}
