using System.Text.Json.Serialization;

namespace Devx.Providers.OrbStack;

/// <summary>A machine as <c>orbctl list</c> prints it; only what we use.</summary>
internal sealed record OrbStackRecord
{
    /// <summary>Its name; the list is unreadable without it.</summary>
    public string Name { get; init; } = "";

    /// <summary>running, stopped, …</summary>
    public string? State { get; init; }

    /// <summary>True for the engines that OrbStack keeps itself.</summary>
    public bool Builtin { get; init; }

    /// <summary>What it was made from.</summary>
    public OrbStackImage? Image { get; init; }
}

/// <summary>A distribution.</summary>
internal sealed record OrbStackImage
{
    /// <summary>For example ubuntu.</summary>
    public string? Distro { get; init; }

    /// <summary>For example noble.</summary>
    public string? Version { get; init; }

    /// <summary>arm64 or amd64.</summary>
    public string? Arch { get; init; }
}

/// <summary>A machine as <c>orbctl info</c> prints it; old versions print the record alone.</summary>
internal sealed record OrbStackInfo
{
    /// <summary>What the list says.</summary>
    public OrbStackRecord? Record { get; init; }

    /// <summary>Bytes its files use.</summary>
    [JsonPropertyName("disk_size")]
    public long? DiskSize { get; init; }

    /// <summary>Its address; null when it is stopped.</summary>
    public string? Ip4 { get; init; }
}

/// <summary>The wire shapes of orbctl.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(List<OrbStackRecord>))]
[JsonSerializable(typeof(OrbStackInfo))]
internal sealed partial class OrbStackJson : JsonSerializerContext;
