using System.Text.Json.Serialization;

namespace Devx.Tui.Hosting.LastKnown;

/// <summary>What is kept of the machines from one session to the next.</summary>
internal sealed record LastKnownState(int Version, IReadOnlyList<LastKnownProvider> Providers);

/// <summary>A provider as it last answered.</summary>
internal sealed record LastKnownProvider
{
    public required string Name { get; init; }

    public string? Version { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public required IReadOnlyList<LastKnownMachine> Machines { get; init; }
}

/// <summary>A machine as it was last read; sizes in bytes.</summary>
internal sealed record LastKnownMachine
{
    public required string Name { get; init; }

    public required string Status { get; init; }

    public string? Raw { get; init; }

    public string? Detail { get; init; }

    public int? CpuCount { get; init; }

    public long? Memory { get; init; }

    public long? Disk { get; init; }

    public string? Architecture { get; init; }

    public string? VmType { get; init; }

    public bool IsDefault { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public string? Version { get; init; }
}

/// <summary>Reads and writes it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LastKnownState))]
internal sealed partial class LastKnownJson : JsonSerializerContext;
