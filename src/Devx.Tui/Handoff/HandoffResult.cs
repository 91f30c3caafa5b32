namespace Devx.Tui.Handoff;

/// <summary>How a child program that had the terminal ended.</summary>
/// <param name="ExitCode">Its exit code; 128 + n when signal n ended it; null when it could not be started.</param>
/// <param name="Duration">How long it had the terminal.</param>
/// <param name="Problem">Why it could not be started, null when it ran.</param>
internal sealed record HandoffResult(int? ExitCode, TimeSpan Duration, string? Problem = null);
