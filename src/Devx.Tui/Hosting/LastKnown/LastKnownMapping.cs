using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Hosting.LastKnown;

/// <summary>From the snapshot to what is kept of it, and back. Numbers and containers are not kept: they are old in a moment.</summary>
internal static class LastKnownMapping
{
    /// <summary>The shape of the file; another one is another version's.</summary>
    public const int Version = 1;

    /// <summary>What is worth keeping: providers that ever answered.</summary>
    public static LastKnownState ToState(AppSnapshot snapshot) => new(
        Version, [.. snapshot.Providers.Where(provider => provider.AnsweredAt is not null).Select(ToProvider)]);

    /// <summary>The providers as a new session shows them before they answered.</summary>
    public static IReadOnlyList<ProviderSnapshot> ToProviders(LastKnownState state) => [.. state.Providers.Select(ToSnapshot)];

    private static LastKnownProvider ToProvider(ProviderSnapshot provider) => new()
    {
        Name = provider.Name,
        Version = provider.Version,
        AnsweredAt = provider.AnsweredAt,
        Machines = [.. provider.Machines.Select(machine => ToMachine(machine.Info))],
    };

    private static LastKnownMachine ToMachine(MachineInfo info) => new()
    {
        Name = info.Id.Name,
        Status = info.State.Status.ToString(),
        Raw = info.State.Raw,
        Detail = info.State.Detail,
        CpuCount = info.CpuCount,
        Memory = info.Memory?.Bytes,
        Disk = info.Disk?.Bytes,
        Architecture = info.Architecture,
        VmType = info.VmType,
        IsDefault = info.IsDefault,
        CreatedAt = info.CreatedAt,
        StartedAt = info.StartedAt,
        Version = info.Version,
    };

    private static ProviderSnapshot ToSnapshot(LastKnownProvider provider) => new()
    {
        Name = provider.Name,
        Version = provider.Version,
        AnsweredAt = provider.AnsweredAt,
        IsRemembered = true,
        Machines =
        [
            .. provider.Machines.DistinctBy(machine => machine.Name)
                .Select(machine => new MachineSnapshot { Info = ToInfo(provider.Name, machine) }),
        ],
    };

    private static MachineInfo ToInfo(string provider, LastKnownMachine machine) => new()
    {
        Id = new MachineId(provider, machine.Name),
        State = new MachineState(
            Enum.TryParse(machine.Status, out MachineStatus status) && Enum.IsDefined(status) ? status : MachineStatus.Unknown,
            machine.Raw, machine.Detail),
        CpuCount = machine.CpuCount,
        Memory = Size(machine.Memory),
        Disk = Size(machine.Disk),
        Architecture = machine.Architecture,
        VmType = machine.VmType,
        IsDefault = machine.IsDefault,
        CreatedAt = machine.CreatedAt,
        StartedAt = machine.StartedAt,
        Version = machine.Version,
    };

    private static ByteSize? Size(long? bytes) => bytes is { } size ? new ByteSize(size) : null;
}
