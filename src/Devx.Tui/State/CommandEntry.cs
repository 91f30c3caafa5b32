namespace Devx.Tui.State;

/// <summary>One command that this session ran, as it is shown and copied.</summary>
/// <param name="Number">Counts up from 1.</param>
/// <param name="Text">The command as a person would type it.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Duration">How long it took; null while it runs.</param>
/// <param name="ExitCode">Its exit code; null while it runs or when it had none.</param>
/// <param name="Problem">Why it has no exit code; null when it has one or still runs.</param>
/// <param name="ErrorTail">The last lines of its standard error.</param>
internal sealed record CommandEntry(
    long Number, string Text, DateTimeOffset StartedAt, TimeSpan? Duration, int? ExitCode, string? Problem, string ErrorTail);
