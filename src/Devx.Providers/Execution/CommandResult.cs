namespace Devx.Providers.Execution;

/// <summary>A program that ran to its end, whatever its exit code.</summary>
/// <param name="Request">What was run.</param>
/// <param name="ExitCode">Its exit code; 128 + n when signal n ended it.</param>
/// <param name="StandardOutput">What it printed.</param>
/// <param name="StandardError">What it complained about.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="IsTruncated">True when it printed more than the runner keeps.</param>
public sealed record CommandResult(
    CommandRequest Request, int ExitCode, string StandardOutput, string StandardError, TimeSpan Duration, bool IsTruncated = false)
{
    /// <summary>True when the exit code is 0.</summary>
    public bool IsSuccess => ExitCode == 0;
}
