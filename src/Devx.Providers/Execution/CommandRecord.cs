namespace Devx.Providers.Execution;

/// <summary>One command in the log: what ran, when, for how long, and how it ended.</summary>
/// <param name="Number">Counts up from 1 in this session.</param>
/// <param name="Request">What was run.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Duration">How long it took; null while it runs.</param>
/// <param name="ExitCode">Its exit code; null while it runs or when it had none.</param>
/// <param name="Problem">Why it has no exit code (not found, timed out, cancelled); null when it has one.</param>
/// <param name="ErrorTail">The last lines of standard error.</param>
public sealed record CommandRecord(
    long Number, CommandRequest Request, DateTimeOffset StartedAt, TimeSpan? Duration = null, int? ExitCode = null,
    string? Problem = null, string ErrorTail = "");
