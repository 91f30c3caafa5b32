using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Where the command lines and engines differ in what they change; the base is what most of them do.</summary>
internal abstract class EngineDialect
{
    /// <summary>Keys that nobody types, so that ctrl-p is not held back from the shell.</summary>
    protected const string QuietDetachKeys = "--detach-keys=ctrl-^,ctrl-@";

    /// <summary>docker, podman or nerdctl.</summary>
    public abstract string Name { get; }

    /// <summary>Whether containers can be checkpointed, as far as that is known without asking.</summary>
    public abstract Capability Checkpoint { get; }

    /// <summary>The command that describes the containers whose ids follow it.</summary>
    public virtual IReadOnlyList<string> InspectContainers => ["container", "inspect"];

    /// <summary>What keeps a terminal's ctrl-p from being held back by an <c>exec</c> or <c>run</c>.</summary>
    public virtual IReadOnlyList<string> TerminalFlags => [QuietDetachKeys];

    /// <summary>What makes ctrl-c leave an attached container instead of ending it.</summary>
    public virtual IReadOnlyList<string> AttachFlags => ["--sig-proxy=false"];

    /// <summary>True when a frozen container can be stopped.</summary>
    public virtual bool StopsPaused => true;

    /// <summary>True when a container that is always to run comes back with the engine although somebody has stopped it.</summary>
    public virtual bool StartsStoppedAgain => false;

    /// <summary>True when an image is removed by force together with the containers that use it.</summary>
    public virtual bool ForceTakesUsers => false;

    /// <summary>True when a network is kept for containers that do not run.</summary>
    public virtual bool StoppedHoldNetworks => false;

    /// <summary>True when a volume can have a driver.</summary>
    public virtual bool HasVolumeDrivers => true;

    /// <summary>True when a checkpoint has a name, so that there can be several.</summary>
    public virtual bool NamesCheckpoints => true;

    /// <summary>The command that removes what builds keep; null where there is none.</summary>
    public virtual IReadOnlyList<string>? PruneBuildCache => ["builder", "prune", "--force"];

    /// <summary>The flags that change limits; docker wants the sum of memory and swap raised in the same command.</summary>
    public virtual IReadOnlyList<string> Limits(double? cpuCount, ByteSize? memory) =>
    [
        .. cpuCount is { } cpus ? ["--cpus", Cpus(cpus)] : Array.Empty<string>(),
        .. memory is { } size ? ["--memory", Bytes(size.Bytes)] : Array.Empty<string>(),
    ];

    /// <summary>The arguments that put a container on the disk.</summary>
    public virtual IReadOnlyList<string> MakeCheckpoint(string id, CheckpointContainer checkpoint) =>
        ["checkpoint", "create", .. checkpoint.LeavesRunning ? ["--leave-running"] : Array.Empty<string>(), id, checkpoint.Name ?? ""];

    /// <summary>The arguments that let a container go on.</summary>
    /// <param name="id">The container; null for a new one from a file.</param>
    /// <param name="restore">What was asked for.</param>
    public virtual IReadOnlyList<string> Restore(string? id, RestoreContainer restore) =>
        ["start", "--checkpoint", restore.Checkpoint ?? "", id ?? ""];

    /// <summary>
    /// The arguments that remove volumes which nothing uses: those that were shown, or the engine's own prune where that takes the same.
    /// </summary>
    /// <param name="engine">The engine.</param>
    /// <param name="isAll">True for those with a name too.</param>
    /// <param name="names">What was shown.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public virtual Task<IReadOnlyList<string>> PruneVolumesAsync(
        EngineAccess engine, bool isAll, IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(["volume", "rm", .. names]);

    /// <summary>What things take on the disk, where the engine says so.</summary>
    public virtual Task<DiskSizes> SizesAsync(EngineAccess engine, CancellationToken cancellationToken) =>
        Task.FromResult(DiskSizes.Unknown);

    /// <summary>Cores as the CLIs read them.</summary>
    public static string Cpus(double count) => count.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A size as the CLIs read it.</summary>
    public static string Bytes(long bytes) => $"{bytes.ToString(CultureInfo.InvariantCulture)}b";
}
