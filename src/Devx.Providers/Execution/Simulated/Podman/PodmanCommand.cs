using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>One command of the podman command line.</summary>
/// <param name="Path">Its own name in error texts, for example <c>podman machine list</c>.</param>
/// <param name="Flags">Its flags.</param>
/// <param name="RunAsync">What it does.</param>
internal sealed record PodmanCommand(string Path, FlagSet Flags, Func<PodmanRun, CancellationToken, Task<int>> RunAsync)
{
    /// <summary>The fewest arguments it takes.</summary>
    public int Least { get; init; }

    /// <summary>The most arguments it takes.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>True when it talks to the engine before anything else.</summary>
    public bool NeedsEngine { get; init; } = true;

    /// <summary>True for the commands of machines, which root may not use.</summary>
    public bool IsOfMachines => Path.StartsWith("podman machine", StringComparison.Ordinal);
}
