using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>What goes down or away with a machine. Null is what could not be asked in time, which is not the same as none.</summary>
internal sealed record Consequences
{
    public IReadOnlyList<ContainerStake>? Containers { get; init; }

    public IReadOnlyList<VolumeStake>? Volumes { get; init; }

    public ImageStake? Images { get; init; }

    /// <summary>Shells that this session opened in the machine and that still run.</summary>
    public int OpenShells { get; init; }
}
