using System.Text.Json.Serialization;

namespace Devx.Providers.Docker;

/// <summary>What <c>docker info</c> says of an engine; all zeros when there is none.</summary>
internal sealed record DockerInfo
{
    public string? ID { get; init; }

    public string? Name { get; init; }

    public string? ServerVersion { get; init; }

    public string? OperatingSystem { get; init; }

    public string? KernelVersion { get; init; }

    public string? Architecture { get; init; }

    public int NCPU { get; init; }

    public long MemTotal { get; init; }

    public int Containers { get; init; }

    public int ContainersRunning { get; init; }

    public int Images { get; init; }

    public string? Driver { get; init; }

    public string? CgroupVersion { get; init; }

    public string? DockerRootDir { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }

    public IReadOnlyList<string>? SecurityOptions { get; init; }

    /// <summary>Why there is no engine: client 20.10 prints it here and exits 0.</summary>
    public IReadOnlyList<string>? ServerErrors { get; init; }
}

/// <summary>The answer of <c>docker desktop status</c>.</summary>
internal sealed record DockerDesktopStatus
{
    public string? Status { get; init; }
}

/// <summary>The part of <c>~/.docker/config.json</c> that names the current context.</summary>
internal sealed record DockerConfigFile
{
    [JsonPropertyName("currentContext")]
    public string? CurrentContext { get; init; }
}

/// <summary><c>~/.docker/contexts/meta/HASH/meta.json</c>: one context.</summary>
internal sealed record DockerContextFile
{
    public string? Name { get; init; }

    public Dictionary<string, DockerContextEndpoint>? Endpoints { get; init; }
}

/// <summary>Where a context leads.</summary>
internal sealed record DockerContextEndpoint
{
    public string? Host { get; init; }
}

/// <summary>The part of Docker Desktop's settings that tells what its VM may use; a missing value means its default.</summary>
internal sealed record DockerDesktopSettings
{
    public int? Cpus { get; init; }

    public double? MemoryMiB { get; init; }

    public double? DiskSizeMiB { get; init; }
}

/// <summary>The wire shapes of docker.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(DockerInfo))]
[JsonSerializable(typeof(DockerDesktopStatus))]
[JsonSerializable(typeof(DockerConfigFile))]
[JsonSerializable(typeof(DockerContextFile))]
[JsonSerializable(typeof(DockerDesktopSettings))]
internal sealed partial class DockerJson : JsonSerializerContext;
