using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Something asked of an engine.</summary>
public abstract record EngineOperation
{
    /// <summary>The same as a word of the table of capabilities.</summary>
    public abstract EngineVerb Verb { get; }
}

/// <summary>Start containers.</summary>
public sealed record StartContainers(IReadOnlyList<ContainerTarget> Containers) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Start;
}

/// <summary>Stop containers; null leaves the time before they are killed to the engine: 10 s unless a container says otherwise.</summary>
public sealed record StopContainers(IReadOnlyList<ContainerTarget> Containers, TimeSpan? Grace = null) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Stop;
}

/// <summary>Stop and start containers.</summary>
public sealed record RestartContainers(IReadOnlyList<ContainerTarget> Containers, TimeSpan? Grace = null) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Restart;
}

/// <summary>Freeze containers.</summary>
public sealed record PauseContainers(IReadOnlyList<ContainerTarget> Containers) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Pause;
}

/// <summary>Let frozen containers go on.</summary>
public sealed record ResumeContainers(IReadOnlyList<ContainerTarget> Containers) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Resume;
}

/// <summary>Send containers a signal, by its name without SIG.</summary>
public sealed record KillContainers(IReadOnlyList<ContainerTarget> Containers, string Signal = "KILL") : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Kill;
}

/// <summary>Give a container another name.</summary>
public sealed record RenameContainer(ContainerTarget Container, string NewName) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Rename;
}

/// <summary>Change what a container may use; null leaves one as it is.</summary>
public sealed record LimitContainer(ContainerTarget Container, double? CpuCount, ByteSize? Memory) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Limit;
}

/// <summary>Remove containers, running ones only by force, their anonymous volumes when asked.</summary>
public sealed record RemoveContainers(IReadOnlyList<ContainerTarget> Containers, bool Force = false, bool WithVolumes = false)
    : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Remove;
}

/// <summary>Make and start a container that has no terminal.</summary>
public sealed record RunContainer(RunOptions Options) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Run;
}

/// <summary>Put a container's memory on the disk.</summary>
/// <param name="Container">The container.</param>
/// <param name="Name">The checkpoint's name, where the engine wants one (docker, nerdctl).</param>
/// <param name="LeavesRunning">True to let it go on at once.</param>
/// <param name="ExportFile">A file on the CLI's side to write it to, where that is possible (podman).</param>
/// <param name="KeepsConnections">True to keep open connections with it (podman); without, one that has any is refused.</param>
public sealed record CheckpointContainer(
    ContainerTarget Container, string? Name, bool LeavesRunning, string? ExportFile, bool KeepsConnections = false) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Checkpoint;
}

/// <summary>Let a container go on from a checkpoint.</summary>
/// <param name="Container">The container; null for a new one from a file.</param>
/// <param name="Checkpoint">The checkpoint's name, where the engine knows several.</param>
/// <param name="ImportFile">The file to make a container from (podman).</param>
/// <param name="NewName">The name of that container; null for the one it had.</param>
/// <param name="KeepsConnections">True to take up connections that were kept (podman).</param>
public sealed record RestoreContainer(
    ContainerTarget? Container, string? Checkpoint, string? ImportFile, string? NewName, bool KeepsConnections = false) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Restore;
}

/// <summary>Fetch an image.</summary>
public sealed record PullImage(string Reference) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Pull;
}

/// <summary>Give an image one more name.</summary>
public sealed record TagImage(string Image, string NewReference) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Tag;
}

/// <summary>Remove images by name or id; the last name of an image takes its layers with it.</summary>
public sealed record RemoveImages(IReadOnlyList<string> Images, bool Force = false) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.RemoveImage;
}

/// <summary>Make a volume.</summary>
public sealed record CreateVolume(string Name, string? Driver = null) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.CreateVolume;
}

/// <summary>Remove volumes with all they hold.</summary>
public sealed record RemoveVolumes(IReadOnlyList<string> Names) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.RemoveVolume;
}

/// <summary>Make a network.</summary>
public sealed record CreateNetwork(string Name, string? Driver = null, string? Subnet = null, bool IsInternal = false) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.CreateNetwork;
}

/// <summary>Remove networks.</summary>
public sealed record RemoveNetworks(IReadOnlyList<string> Names) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.RemoveNetwork;
}

/// <summary>Remove what nothing uses.</summary>
public sealed record PruneEngine(PruneScope Scope) : EngineOperation
{
    /// <inheritdoc/>
    public override EngineVerb Verb => EngineVerb.Prune;
}
