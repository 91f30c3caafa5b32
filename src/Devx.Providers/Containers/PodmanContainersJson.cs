using System.Text.Json.Serialization;

namespace Devx.Providers.Containers;

/// <summary>One container of <c>podman ps</c>. Times are unix seconds, below zero for never.</summary>
internal sealed record PodmanPsEntry
{
    public string? Id { get; init; }

    public IReadOnlyList<string>? Names { get; init; }

    public string? Image { get; init; }

    public string? ImageID { get; init; }

    public IReadOnlyList<string>? Networks { get; init; }

    /// <summary>Where in the container something is mounted, not what.</summary>
    public IReadOnlyList<string>? Mounts { get; init; }

    public string? State { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string>? Command { get; init; }

    public IReadOnlyList<PodmanPort>? Ports { get; init; }

    public Dictionary<string, IReadOnlyList<string>?>? ExposedPorts { get; init; }

    public Dictionary<string, string?>? Labels { get; init; }

    public string? Pod { get; init; }

    public string? PodName { get; init; }

    public bool IsInfra { get; init; }

    public int Pid { get; init; }

    public int ExitCode { get; init; }

    public long Created { get; init; }

    public long StartedAt { get; init; }

    public long ExitedAt { get; init; }
}

/// <summary>A published port of <c>podman ps</c>.</summary>
internal sealed record PodmanPort
{
    [JsonPropertyName("host_ip")]
    public string? HostIp { get; init; }

    [JsonPropertyName("container_port")]
    public int ContainerPort { get; init; }

    [JsonPropertyName("host_port")]
    public int HostPort { get; init; }

    [JsonPropertyName("range")]
    public int Range { get; init; }

    [JsonPropertyName("protocol")]
    public string? Protocol { get; init; }
}

/// <summary>One container of <c>podman stats</c>; every value is text, sizes are decimal.</summary>
internal sealed record PodmanStatsEntry
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("cpu_time")]
    public string? CpuTime { get; init; }

    [JsonPropertyName("mem_usage")]
    public string? MemUsage { get; init; }

    /// <summary>Received and sent: <c>1.2kB / 0B</c>.</summary>
    [JsonPropertyName("net_io")]
    public string? NetIo { get; init; }

    /// <summary>Read and written.</summary>
    [JsonPropertyName("block_io")]
    public string? BlockIo { get; init; }

    [JsonPropertyName("pids")]
    public string? Pids { get; init; }
}

/// <summary>One line of <c>podman events</c>.</summary>
internal sealed record PodmanEventLine
{
    public string? ID { get; init; }

    public string? Name { get; init; }

    public string? Status { get; init; }

    public string? Type { get; init; }

    public int? ContainerExitCode { get; init; }
}

/// <summary>The wire shapes of podman's container commands.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(List<PodmanPsEntry>))]
[JsonSerializable(typeof(List<PodmanStatsEntry>))]
[JsonSerializable(typeof(PodmanEventLine))]
internal sealed partial class PodmanContainersJson : JsonSerializerContext;
