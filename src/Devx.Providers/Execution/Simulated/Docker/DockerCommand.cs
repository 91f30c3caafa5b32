using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>One command of the docker command line.</summary>
/// <param name="Path">Its own name in usage texts, for example <c>docker context ls</c>.</param>
/// <param name="Operands">What follows <c>[OPTIONS]</c> in its usage line.</param>
/// <param name="Flags">Its flags.</param>
/// <param name="RunAsync">What it does.</param>
internal sealed record DockerCommand(string Path, string Operands, FlagSet Flags, Func<DockerRun, CancellationToken, Task<int>> RunAsync)
{
    /// <summary>The fewest arguments it takes.</summary>
    public int Least { get; init; }

    /// <summary>True when it talks to the engine before anything else.</summary>
    public bool NeedsEngine { get; init; } = true;

    /// <summary>Its usage line.</summary>
    public string Usage => $"{Path} [OPTIONS]{(Operands.Length > 0 ? " " : "")}{Operands}";
}
