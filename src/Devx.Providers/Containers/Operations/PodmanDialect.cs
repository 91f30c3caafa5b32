using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>What is podman's own.</summary>
/// <param name="checkpoint">Whether the client may checkpoint at all: it refuses everybody but root.</param>
internal sealed class PodmanDialect(Capability checkpoint) : EngineDialect
{
    /// <inheritdoc/>
    public override string Name => "podman";

    /// <inheritdoc/>
    public override Capability Checkpoint => checkpoint;

    /// <inheritdoc/>
    public override bool StopsPaused => false;

    /// <inheritdoc/>
    public override bool ForceTakesUsers => true;

    /// <inheritdoc/>
    public override bool StoppedHoldNetworks => true;

    /// <inheritdoc/>
    public override bool NamesCheckpoints => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? PruneBuildCache => null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> MakeCheckpoint(string id, CheckpointContainer checkpoint) =>
    [
        "container", "checkpoint",
        .. checkpoint.LeavesRunning ? ["--leave-running"] : Array.Empty<string>(),
        .. checkpoint.KeepsConnections ? ["--tcp-established"] : Array.Empty<string>(),
        .. checkpoint.ExportFile is { } file ? ["--export", file] : Array.Empty<string>(),
        id,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Restore(string? id, RestoreContainer restore) =>
    [
        "container", "restore",
        .. restore.KeepsConnections ? ["--tcp-established"] : Array.Empty<string>(),
        .. restore.ImportFile is { } file ? ["--import", file] : Array.Empty<string>(),
        .. restore is { ImportFile: not null, NewName: { } name } ? ["--name", name] : Array.Empty<string>(),
        .. restore.ImportFile is null && id is not null ? [id] : Array.Empty<string>(),
    ];
}
