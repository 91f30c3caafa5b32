using System.Text.Json.Serialization;

namespace Devx.Providers.Containers.Catalog;

/// <summary>A container as docker, podman and nerdctl alike describe it in <c>inspect</c>; each leaves out some of it.</summary>
internal sealed record DetailedContainer
{
    public string? Id { get; init; }

    /// <summary>With a slash before it in docker.</summary>
    public string? Name { get; init; }

    public string? Created { get; init; }

    public string? Path { get; init; }

    public IReadOnlyList<string>? Args { get; init; }

    public DetailedState? State { get; init; }

    /// <summary>The id, in nerdctl the name.</summary>
    public string? Image { get; init; }

    /// <summary>Podman only.</summary>
    public string? ImageName { get; init; }

    public int? RestartCount { get; init; }

    public DetailedHostConfig? HostConfig { get; init; }

    public IReadOnlyList<DetailedMount>? Mounts { get; init; }

    public DetailedConfig? Config { get; init; }

    public DetailedNetworkSettings? NetworkSettings { get; init; }
}

/// <summary>What a container is doing. Times are RFC 3339, in the year 1 for never.</summary>
internal sealed record DetailedState
{
    public string? Status { get; init; }

    public bool OOMKilled { get; init; }

    public int Pid { get; init; }

    public int ExitCode { get; init; }

    public string? Error { get; init; }

    public string? StartedAt { get; init; }

    public string? FinishedAt { get; init; }

    /// <summary>Podman only.</summary>
    public string? CheckpointedAt { get; init; }

    public DetailedHealth? Health { get; init; }

    /// <summary>Podman's older name of it.</summary>
    public DetailedHealth? Healthcheck { get; init; }
}

/// <summary>The answers of a health check.</summary>
internal sealed record DetailedHealth
{
    public IReadOnlyList<DetailedProbe>? Log { get; init; }
}

/// <summary>One of them.</summary>
internal sealed record DetailedProbe
{
    public string? Start { get; init; }

    public int ExitCode { get; init; }

    public string? Output { get; init; }
}

/// <summary>How a container was asked to run.</summary>
internal sealed record DetailedHostConfig
{
    public DetailedLogConfig? LogConfig { get; init; }

    public InspectedRestartPolicy? RestartPolicy { get; init; }

    public bool AutoRemove { get; init; }

    public bool Privileged { get; init; }

    /// <summary>Bytes; 0 for no limit.</summary>
    public long Memory { get; init; }

    /// <summary>Billionths of a core; 0 for no limit, or for one that is said as a quota.</summary>
    public long NanoCpus { get; init; }

    /// <summary>Microseconds of each period.</summary>
    public long CpuQuota { get; init; }

    /// <summary>Microseconds; 0 for the kernel's 100 000.</summary>
    public long CpuPeriod { get; init; }

    public Dictionary<string, IReadOnlyList<DetailedBinding>?>? PortBindings { get; init; }

    /// <summary>Folders in memory that docker and podman do not count among the mounts.</summary>
    public Dictionary<string, string?>? Tmpfs { get; init; }
}

/// <summary>What keeps a log.</summary>
internal sealed record DetailedLogConfig
{
    public string? Type { get; init; }

    /// <summary>nerdctl's word for it.</summary>
    [JsonPropertyName("driver")]
    public string? Driver { get; init; }
}

/// <summary>Where a port is published.</summary>
internal sealed record DetailedBinding
{
    public string? HostIp { get; init; }

    public string? HostPort { get; init; }
}

/// <summary>Something mounted.</summary>
internal sealed record DetailedMount
{
    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Source { get; init; }

    public string? Destination { get; init; }

    public bool RW { get; init; }
}

/// <summary>What a container is made of.</summary>
internal sealed record DetailedConfig
{
    public string? Hostname { get; init; }

    public string? User { get; init; }

    public bool Tty { get; init; }

    public bool OpenStdin { get; init; }

    public IReadOnlyList<string>? Env { get; init; }

    public string? Image { get; init; }

    public string? WorkingDir { get; init; }

    public Dictionary<string, string?>? Labels { get; init; }

    public Dictionary<string, object?>? ExposedPorts { get; init; }
}

/// <summary>How a container is reached.</summary>
internal sealed record DetailedNetworkSettings
{
    public Dictionary<string, IReadOnlyList<DetailedBinding>?>? Ports { get; init; }

    public Dictionary<string, DetailedEndpoint?>? Networks { get; init; }
}

/// <summary>A container's place in a network.</summary>
internal sealed record DetailedEndpoint
{
    public string? IPAddress { get; init; }

    public string? GlobalIPv6Address { get; init; }

    public string? Gateway { get; init; }

    public string? MacAddress { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }
}

/// <summary>The wire shapes of a container's <c>inspect</c>.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(DetailedContainer))]
internal sealed partial class ContainerDetailsJson : JsonSerializerContext;
