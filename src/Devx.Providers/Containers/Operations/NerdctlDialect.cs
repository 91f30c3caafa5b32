using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>What is nerdctl's own.</summary>
/// <param name="isRootful">True for root's containerd.</param>
internal sealed class NerdctlDialect(bool isRootful) : EngineDialect
{
    /// <inheritdoc/>
    public override string Name => "nerdctl";

    /// <inheritdoc/>
    public override Capability Checkpoint => isRootful
        ? Capability.YesBut("Only with nerdctl 2.2 or later and CRIU in the guest.")
        : Capability.No("Only root's containerd can checkpoint. Pause keeps the container in memory instead.");

    /// <inheritdoc/>
    public override IReadOnlyList<string> InspectContainers => ["inspect", "--type", "container"];

    /// <summary>Its exec knows no detach keys.</summary>
    /// <inheritdoc/>
    public override IReadOnlyList<string> TerminalFlags => [];

    /// <summary>Its attach has no such switch.</summary>
    /// <inheritdoc/>
    public override IReadOnlyList<string> AttachFlags => [];

    /// <inheritdoc/>
    public override bool HasVolumeDrivers => false;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> PruneVolumesAsync(
        EngineAccess engine, bool isAll, IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(["volume", "prune", "--force", .. isAll ? ["--all"] : Array.Empty<string>()]);
}
