using System.Text.Json.Serialization;

namespace Devx.Providers.Containers.Operations;

/// <summary>What docker, podman and nerdctl alike say of a container in <c>inspect</c>, as far as a change of it has to know.</summary>
internal sealed record InspectedTarget
{
    public string? Id { get; init; }

    /// <summary>Its image: an id, with <c>sha256:</c> in docker; a name in nerdctl.</summary>
    public string? Image { get; init; }

    public InspectedTargetState? State { get; init; }

    public InspectedTargetHost? HostConfig { get; init; }

    public IReadOnlyList<InspectedMount>? Mounts { get; init; }

    public InspectedTargetNetworks? NetworkSettings { get; init; }
}

/// <summary>What it is doing.</summary>
internal sealed record InspectedTargetState
{
    /// <summary>Only in podman.</summary>
    public bool Checkpointed { get; init; }

    /// <summary>Only in podman; the year 1 for never.</summary>
    public DateTimeOffset? CheckpointedAt { get; init; }
}

/// <summary>How it was asked to run.</summary>
internal sealed record InspectedTargetHost
{
    public InspectedRestartPolicy? RestartPolicy { get; init; }

    public bool AutoRemove { get; init; }
}

/// <summary>The networks it is on, by name.</summary>
internal sealed record InspectedTargetNetworks
{
    public IReadOnlyDictionary<string, InspectedTargetNetwork?>? Networks { get; init; }
}

/// <summary>One of them; its name is all that matters.</summary>
internal sealed record InspectedTargetNetwork;

/// <summary>What <c>docker system df --verbose</c> prints.</summary>
internal sealed record DockerDiskAnswer
{
    public IReadOnlyList<DockerDiskEntry>? Containers { get; init; }

    public IReadOnlyList<DockerDiskEntry>? Volumes { get; init; }

    public IReadOnlyList<DockerDiskEntry>? BuildCache { get; init; }
}

/// <summary>One thing of it; every value is text.</summary>
internal sealed record DockerDiskEntry
{
    /// <summary>Of containers.</summary>
    public string? ID { get; init; }

    /// <summary>Of volumes.</summary>
    public string? Name { get; init; }

    /// <summary>Of the cache: <c>true</c> or <c>false</c>.</summary>
    public string? InUse { get; init; }

    /// <summary>For example <c>1.2GB</c>; clients before 23 add <c> (virtual 1.98MB)</c> for containers.</summary>
    public string? Size { get; init; }
}

/// <summary>The wire shapes of what a change has to know before.</summary>
[JsonSerializable(typeof(List<InspectedTarget>))]
[JsonSerializable(typeof(DockerDiskAnswer))]
internal sealed partial class OperationsJson : JsonSerializerContext;
