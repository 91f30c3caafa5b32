using System.Text.Json.Serialization;

namespace Devx.Providers.Containers;

/// <summary>One line of <c>docker ps</c>; every value is text.</summary>
internal sealed record DockerPsLine
{
    public string? ID { get; init; }

    public string? Names { get; init; }

    public string? Image { get; init; }

    public string? State { get; init; }

    public string? Status { get; init; }

    public string? Ports { get; init; }

    public string? Labels { get; init; }

    public string? CreatedAt { get; init; }

    /// <summary>Volumes and paths, parted by commas.</summary>
    public string? Mounts { get; init; }

    public string? Networks { get; init; }

    public string? Command { get; init; }

    /// <summary>Since client 29.5; before, the health is only in <see cref="Status"/>.</summary>
    public string? HealthStatus { get; init; }

    /// <summary>Clients before 23 always ask the engine for it, which is slow: <c>0B (virtual 1.98MB)</c>.</summary>
    public string? Size { get; init; }
}

/// <summary>One row of <c>docker stats</c>.</summary>
internal sealed record DockerStatsLine
{
    public string? ID { get; init; }

    public string? CPUPerc { get; init; }

    public string? MemUsage { get; init; }

    /// <summary>Received and sent: <c>1.2kB / 0B</c>.</summary>
    public string? NetIO { get; init; }

    /// <summary>Read and written.</summary>
    public string? BlockIO { get; init; }

    public string? PIDs { get; init; }
}

/// <summary>One line of <c>docker events</c>; the old <c>status</c>, <c>id</c> and <c>from</c> are not read.</summary>
internal sealed record DockerEventLine
{
    public string? Type { get; init; }

    public string? Action { get; init; }

    public DockerEventActor? Actor { get; init; }
}

/// <summary>What a docker event is about.</summary>
internal sealed record DockerEventActor
{
    public string? ID { get; init; }

    public Dictionary<string, string?>? Attributes { get; init; }
}

/// <summary>The one field of <c>docker info</c> that containers need.</summary>
internal sealed record DockerInfoExperimental
{
    public bool ExperimentalBuild { get; init; }

    public string? OperatingSystem { get; init; }
}

/// <summary>The wire shapes of docker's container commands.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(DockerPsLine))]
[JsonSerializable(typeof(DockerStatsLine))]
[JsonSerializable(typeof(DockerEventLine))]
[JsonSerializable(typeof(DockerInfoExperimental))]
internal sealed partial class DockerContainersJson : JsonSerializerContext;
