using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>What the machines that are up may take of the host. An engine on the host itself has no promise of its own.</summary>
internal readonly record struct Promises(ByteSize Memory, int CpuCount)
{
    /// <summary>All that is promised now, without one machine where its promise is about to change.</summary>
    public static Promises Of(AppSnapshot snapshot, MachineId? without = null)
    {
        MachineInfo[] up =
        [
            .. snapshot.Machines.Select(machine => machine.Info)
                .Where(info => info.State.Status is MachineStatus.Running or MachineStatus.Starting)
                .Where(info => Counts(info) && info.Id != without),
        ];
        return new Promises(new ByteSize(up.Sum(info => info.Memory?.Bytes ?? 0)), up.Sum(info => info.CpuCount ?? 0));
    }

    /// <summary>False for an engine that takes what it needs of its host.</summary>
    public static bool Counts(MachineInfo machine) => machine.VmType is not ("engine" or "host");

    public Promises With(int? cpuCount, ByteSize? memory) =>
        new(new ByteSize(Memory.Bytes + (memory?.Bytes ?? 0)), CpuCount + (cpuCount ?? 0));

    /// <summary>True when more memory is promised than the computer has.</summary>
    public bool IsOver(HostSnapshot host) => host.MemoryTotal is { } total && Memory > total;
}
