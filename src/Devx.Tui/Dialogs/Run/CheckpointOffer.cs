using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs.Run;

/// <summary>What an engine says of checkpoints.</summary>
/// <param name="Capability">Whether there are any.</param>
/// <param name="HasNames">True when a container has several, each with a name (docker, nerdctl); false for one without (podman).</param>
/// <param name="Known">Those it keeps of the container.</param>
internal sealed record CheckpointOffer(Capability Capability, bool HasNames, IReadOnlyList<CheckpointInfo> Known)
{
    private const string Podman = "podman";

    /// <summary>True when they can be written to files, and containers made from those.</summary>
    public bool HasFiles => !HasNames;

    /// <summary>Asks an engine.</summary>
    public static async Task<CheckpointOffer> AskAsync(
        IContainerRuntime runtime, ContainerRef? container, CancellationToken cancellationToken)
    {
        Capability capability = await runtime.SupportsCheckpointAsync(cancellationToken);
        IReadOnlyList<CheckpointInfo> known = capability.IsPossible && container is not null
            ? await runtime.Operations.ListCheckpointsAsync(container.Target, cancellationToken)
            : [];
        return new CheckpointOffer(capability, runtime.Name != Podman, known);
    }
}
