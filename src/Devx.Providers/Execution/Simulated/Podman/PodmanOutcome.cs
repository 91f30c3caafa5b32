namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>What a command made of one container.</summary>
/// <param name="Output">What it prints.</param>
/// <param name="Error">What went wrong; null when nothing did.</param>
/// <param name="ExitCode">The exit code then.</param>
internal readonly record struct PodmanOutcome(string Output, string? Error = null, int ExitCode = PodmanRun.Failure)
{
    /// <summary>It is done, and the name is printed.</summary>
    public static PodmanOutcome Done(string name) => new(name + "\n");

    /// <summary>It went wrong.</summary>
    public static PodmanOutcome Wrong(string error, int exitCode = PodmanRun.Failure) => new("", error, exitCode);
}
