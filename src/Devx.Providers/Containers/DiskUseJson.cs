using System.Text.Json.Serialization;

namespace Devx.Providers.Containers;

/// <summary>What <c>docker system df --verbose</c> prints: one object.</summary>
internal sealed record DockerDiskUse
{
    public IReadOnlyList<DockerDiskVolume>? Volumes { get; init; }
}

/// <summary>A volume of it.</summary>
internal sealed record DockerDiskVolume
{
    public string? Name { get; init; }

    /// <summary>For example <c>1.2GB</c>; <c>N/A</c> when the engine did not count.</summary>
    public string? Size { get; init; }
}

/// <summary>One line of <c>docker system df</c>; every value is text.</summary>
internal sealed record DockerDiskLine
{
    public string? Type { get; init; }

    public int TotalCount { get; init; }

    public string? Size { get; init; }
}

/// <summary>One row of <c>podman system df --format json</c> (4.4 and later).</summary>
internal sealed record PodmanDiskRow
{
    public string? Type { get; init; }

    public int Total { get; init; }

    /// <summary>Bytes; 0 from an engine that is older than the client, whatever it has.</summary>
    public long RawSize { get; init; }
}

/// <summary>One line of <c>podman system df</c> as a template prints it before 4.4.</summary>
internal sealed record PodmanDiskLine
{
    public string? Type { get; init; }

    public int Total { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }
}

/// <summary>One volume of <c>podman volume ls</c>.</summary>
internal sealed record PodmanVolumeEntry
{
    public string? Name { get; init; }
}

/// <summary>The wire shapes of what engines say of their disk.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(DockerDiskUse))]
[JsonSerializable(typeof(DockerDiskLine))]
[JsonSerializable(typeof(List<PodmanDiskRow>))]
[JsonSerializable(typeof(PodmanDiskLine))]
[JsonSerializable(typeof(List<PodmanVolumeEntry>))]
internal sealed partial class DiskUseJson : JsonSerializerContext;
