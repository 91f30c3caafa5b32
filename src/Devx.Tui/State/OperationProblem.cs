using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Why an operation was not done, as the error dialog tells it.</summary>
internal sealed record OperationProblem(ProviderFailure Failure, string What, string? Remedy)
{
    /// <summary>The command that failed, as a person would type it; null when none ran.</summary>
    public string? Command { get; init; }

    public int? ExitCode { get; init; }

    /// <summary>What it wrote to standard error, or to standard output when that was empty; not cleaned.</summary>
    public string Output { get; init; } = "";
}
