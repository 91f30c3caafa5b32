using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.OrbStack;

/// <summary>What OrbStack can be told about a machine on this computer. Its sizes are limits, not reservations.</summary>
internal sealed class OrbStackForms(HostAccess host)
{
    private static readonly InitChoice Distributions = new(
        "Distribution",
        [
            "ubuntu", "alma", "alpine", "arch", "centos", "debian", "devuan", "fedora", "gentoo", "kali", "nixos", "openeuler", "opensuse",
            "oracle", "rocky", "void",
        ],
        IsFreeText: true);

    /// <summary>The form of a new machine.</summary>
    /// <param name="machines">The present machines and the engine, whose limits are those of all together.</param>
    /// <param name="hasLimits">True when a machine can have limits of its own.</param>
    public InitForm Init(IReadOnlyList<MachineInfo> machines, bool hasLimits)
    {
        HostRoom room = Room(machines);
        return new InitForm
        {
            NameProblem = name => OrbStackNames.Problem(name, machines),
            SuggestedName = NewNames.Suggest(name => OrbStackNames.Problem(name, machines)),
            CpuCount = hasLimits ? room.NewCpuCount : null,
            MemoryGiB = hasLimits ? room.NewMemory : null,
            DiskGiB = hasLimits ? room.NewDisk : null,
            Image = Distributions,
            CanStayStopped = false,
            HasDefault = true,
        };
    }

    /// <summary>The form of a machine.</summary>
    public ResizeForm Resize(MachineInfo machine, IReadOnlyList<MachineInfo> machines)
    {
        HostRoom room = Room(machines);
        return new ResizeForm
        {
            CpuCount = room.CpuCountOf(machine.CpuCount),
            MemoryGiB = room.MemoryOf(machine.Memory),
            DiskGiB = room.DiskOf(machine.Disk),
            Notes =
            [
                "These are limits of this machine, not reservations; nothing is kept from the others.",
                machine.State.Status is MachineStatus.Stopped ? "They apply at its next start." : "It is restarted for it.",
            ],
        };
    }

    /// <summary>The form of the engine: the limits of all together.</summary>
    public ResizeForm ResizeAll(MachineInfo engine)
    {
        HostRoom room = Room([]);
        return new ResizeForm
        {
            CpuCount = room.CpuCountOf(engine.CpuCount),
            MemoryGiB = room.MemoryOf(engine.Memory),
            Notes =
            [
                "These are the limits of docker and all machines together.",
                engine.State.Status is MachineStatus.Stopped
                    ? "OrbStack does not run: they apply at its next start."
                    : "OrbStack is stopped for it, with docker and every machine, and started again.",
                "OrbStack's disk grows by itself; there is no size to set.",
            ],
        };
    }

    private HostRoom Room(IReadOnlyList<MachineInfo> machines)
    {
        HostRoom room = HostRoom.Of(host, host.Platform.HomeDirectory);
        MachineInfo? engine = machines.FirstOrDefault(machine => machine.Id.Name == OrbStackMachines.Docker);
        return room with { CpuCount = engine?.CpuCount ?? room.CpuCount, Memory = engine?.Memory ?? room.Memory };
    }
}
