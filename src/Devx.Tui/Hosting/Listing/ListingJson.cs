using System.Text.Json.Serialization;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Hosting.Listing;

/// <summary>A machine as scripts get it. Sizes are bytes; what a provider does not say is left out.</summary>
internal sealed record MachineJson(
    string Id, string Provider, string Name, string State, string? RawState, string? Detail, int? Cpus, long? Memory, long? Disk,
    string? Architecture, string? VmType, bool IsDefault, DateTimeOffset? CreatedAt, DateTimeOffset? StartedAt, string? Address,
    string? Runtime, string? Version)
{
    public static MachineJson Of(MachineInfo machine) => new(
        machine.Id.ToString(), machine.Id.Provider, machine.Id.Name, StateWord.Of(machine.State.Status), machine.State.Raw,
        machine.State.Detail, machine.CpuCount, machine.Memory?.Bytes, machine.Disk?.Bytes, machine.Architecture, machine.VmType,
        machine.IsDefault, machine.CreatedAt, machine.StartedAt, machine.Address, RuntimeWord.Of(machine.Runtime), machine.Version);
}

/// <summary>A provider as scripts get it.</summary>
internal sealed record ProviderJson(
    string Name, bool IsInstalled, string? Version, string? Path, string? Problem, string? Searched, string? Install)
{
    public static ProviderJson Of(DetectedProvider provider) =>
        new(provider.Name, true, provider.Version, provider.BinaryPath, provider.Problem, null, null);

    public static ProviderJson Of(MissingProvider provider) =>
        new(provider.Name, false, null, null, null, provider.Searched, provider.Install);
}

/// <summary>Writes them; every character that is not ASCII is escaped, so that names cannot harm a terminal.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<MachineJson>))]
[JsonSerializable(typeof(IReadOnlyList<ProviderJson>))]
internal sealed partial class ListingJson : JsonSerializerContext;
