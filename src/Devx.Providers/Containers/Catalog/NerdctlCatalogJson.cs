using System.Text.Json;
using System.Text.Json.Serialization;

namespace Devx.Providers.Containers.Catalog;

/// <summary>One line of <c>nerdctl images</c>; every value is text.</summary>
internal sealed record NerdctlImageRow
{
    /// <summary>The digest, the same for all platforms of an image.</summary>
    public string? ID { get; init; }

    public string? Repository { get; init; }

    public string? Tag { get; init; }

    public string? Digest { get; init; }

    /// <summary>Decimal since 2.0 (<c>77.6MB</c>), binary in 1.7 (<c>74.0 MiB</c>).</summary>
    public string? Size { get; init; }

    public string? CreatedAt { get; init; }

    public string? Platform { get; init; }
}

/// <summary>One line of <c>nerdctl volume ls</c>.</summary>
internal sealed record NerdctlVolumeRow
{
    public string? Name { get; init; }

    public string? Driver { get; init; }

    public string? Mountpoint { get; init; }

    public JsonElement Labels { get; init; }
}

/// <summary>One line of <c>nerdctl network ls</c>.</summary>
internal sealed record NerdctlNetworkRow
{
    /// <summary>Twelve digits; empty for networks that nerdctl did not make.</summary>
    public string? ID { get; init; }

    public string? Name { get; init; }

    public JsonElement Labels { get; init; }
}

/// <summary>One line of <c>nerdctl history</c>; every value is text.</summary>
internal sealed record NerdctlHistoryRow
{
    public string? CreatedBy { get; init; }

    public string? Size { get; init; }

    public string? CreatedAt { get; init; }

    public string? Comment { get; init; }
}

/// <summary>The wire shapes of nerdctl's images, volumes and networks.</summary>
[JsonSerializable(typeof(NerdctlImageRow))]
[JsonSerializable(typeof(NerdctlVolumeRow))]
[JsonSerializable(typeof(NerdctlNetworkRow))]
[JsonSerializable(typeof(NerdctlHistoryRow))]
internal sealed partial class NerdctlCatalogJson : JsonSerializerContext;
