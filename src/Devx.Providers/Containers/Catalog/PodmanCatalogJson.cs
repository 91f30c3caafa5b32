using System.Text.Json.Serialization;

namespace Devx.Providers.Containers.Catalog;

/// <summary>One image of <c>podman images</c>.</summary>
internal sealed record PodmanImageEntry
{
    public string? Id { get; init; }

    /// <summary>All names; null for an image without one.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    public IReadOnlyList<string>? RepoDigests { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Unix seconds.</summary>
    public long Created { get; init; }

    public int? Containers { get; init; }
}

/// <summary>One volume of <c>podman volume ls</c>.</summary>
internal sealed record PodmanVolume
{
    public string? Name { get; init; }

    public string? Driver { get; init; }

    public string? Mountpoint { get; init; }

    public string? CreatedAt { get; init; }

    public Dictionary<string, string?>? Labels { get; init; }
}

/// <summary>One network of <c>podman network ls</c>.</summary>
internal sealed record PodmanNetwork
{
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("driver")]
    public string? Driver { get; init; }

    [JsonPropertyName("created")]
    public string? Created { get; init; }

    [JsonPropertyName("subnets")]
    public IReadOnlyList<PodmanSubnet>? Subnets { get; init; }

    [JsonPropertyName("internal")]
    public bool IsInternal { get; init; }

    [JsonPropertyName("labels")]
    public Dictionary<string, string?>? Labels { get; init; }
}

/// <summary>An address range of a network.</summary>
internal sealed record PodmanSubnet
{
    [JsonPropertyName("subnet")]
    public string? Subnet { get; init; }
}

/// <summary>One layer of <c>podman history</c>; it says the time twice, <c>created</c> being the exact one.</summary>
internal sealed record PodmanLayer
{
    [JsonPropertyName("created")]
    public string? Created { get; init; }

    public string? CreatedBy { get; init; }

    /// <summary>Bytes.</summary>
    [JsonPropertyName("size")]
    public long Size { get; init; }

    [JsonPropertyName("comment")]
    public string? Comment { get; init; }
}

/// <summary>The wire shapes of podman's images, volumes and networks.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(List<PodmanImageEntry>))]
[JsonSerializable(typeof(List<PodmanVolume>))]
[JsonSerializable(typeof(List<PodmanNetwork>))]
[JsonSerializable(typeof(List<PodmanLayer>))]
internal sealed partial class PodmanCatalogJson : JsonSerializerContext;
