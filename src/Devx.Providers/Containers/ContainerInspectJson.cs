using System.Text.Json.Serialization;

namespace Devx.Providers.Containers;

/// <summary>What docker, podman and nerdctl alike say of a container in <c>inspect</c>; only what a list of containers lacks.</summary>
internal sealed record InspectedContainer
{
    public string? Id { get; init; }

    public InspectedHostConfig? HostConfig { get; init; }

    public IReadOnlyList<InspectedMount>? Mounts { get; init; }
}

/// <summary>How a container was asked to run.</summary>
internal sealed record InspectedHostConfig
{
    public InspectedRestartPolicy? RestartPolicy { get; init; }
}

/// <summary>What the engine does when the container ends.</summary>
internal sealed record InspectedRestartPolicy
{
    /// <summary>no, always, unless-stopped, on-failure; empty in podman for none.</summary>
    public string? Name { get; init; }
}

/// <summary>Something mounted in a container.</summary>
internal sealed record InspectedMount
{
    /// <summary>volume, bind, tmpfs, …</summary>
    public string? Type { get; init; }

    /// <summary>The volume; empty for other mounts.</summary>
    public string? Name { get; init; }
}

/// <summary>The wire shapes of <c>inspect</c>.</summary>
[JsonSerializable(typeof(List<InspectedContainer>))]
internal sealed partial class ContainerInspectJson : JsonSerializerContext;
