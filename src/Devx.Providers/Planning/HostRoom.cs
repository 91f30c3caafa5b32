using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Planning;

/// <summary>What this computer has to give to machines, as the ranges of a form.</summary>
/// <param name="CpuCount">Its logical processors.</param>
/// <param name="Memory">Its memory; null when it is not known.</param>
/// <param name="FreeDisk">The free space where machines are kept; null when it is not known.</param>
internal sealed record HostRoom(int CpuCount, ByteSize? Memory, ByteSize? FreeDisk)
{
    /// <summary>A machine never needs more to begin with; it is what podman, lima and colima take when nothing is said.</summary>
    private const double UsualDisk = 100;

    /// <summary>The memory of a computer that does not say how much it has: too little is safer than too much.</summary>
    private const double UsualMemory = 8;

    private const double LeastMemory = 1;
    private const double LeastDisk = 5;
    private const int Share = 3;

    /// <summary>Virtual cores of a new machine: a third of the computer's.</summary>
    public NumberRange NewCpuCount => Range(1, CpuCount, CpuCount / Share);

    /// <summary>Memory of a new machine in GiB: a third of the computer's.</summary>
    public NumberRange NewMemory => Range(LeastMemory, Math.Floor(AllMemory), Math.Floor(AllMemory / Share));

    /// <summary>Disk of a new machine in GiB: a third of what is free.</summary>
    public NumberRange NewDisk =>
        Range(LeastDisk, Free ?? UsualDisk, Math.Min(UsualDisk, Math.Floor((Free ?? UsualDisk) / Share)));

    private double AllMemory => Memory?.GiB ?? UsualMemory;

    private double? Free => FreeDisk is { } free ? Math.Floor(free.GiB) : null;

    /// <summary>Looks at the computer.</summary>
    /// <param name="host">The computer.</param>
    /// <param name="folder">Where the machines' disks are kept.</param>
    public static HostRoom Of(HostAccess host, string folder) =>
        new(host.Platform.CpuCount, Size(host.Platform.Memory), Size(host.Files.FreeSpace(folder)));

    /// <summary>Virtual cores of a machine that exists; what it has is allowed whatever the computer has.</summary>
    public NumberRange CpuCountOf(int? present) => Present(NewCpuCount, present);

    /// <summary>Memory of a machine that exists, in GiB.</summary>
    public NumberRange MemoryOf(ByteSize? present) => Present(NewMemory, present?.GiB);

    /// <summary>Disk of a machine that exists, in GiB: it only grows, into what is free beside it.</summary>
    public NumberRange DiskOf(ByteSize? present) => present is { } size
        ? new NumberRange(size.GiB, size.GiB + (Free ?? UsualDisk), size.GiB)
        : NewDisk;

    /// <summary>The form of a machine whose cpus, memory and disk can all be changed.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="how">What a change does to it, one sentence.</param>
    public ResizeForm ResizeOf(MachineInfo machine, string how) => new()
    {
        CpuCount = CpuCountOf(machine.CpuCount),
        MemoryGiB = MemoryOf(machine.Memory),
        DiskGiB = DiskOf(machine.Disk),
        Notes = [how, "A disk can only grow."],
    };

    private static ByteSize? Size(long? bytes) => bytes is { } known ? new ByteSize(known) : null;

    private static NumberRange Present(NumberRange range, double? present) => present is { } value
        ? new NumberRange(Math.Min(range.Minimum, value), Math.Max(range.Maximum, value), value)
        : range with { Suggested = range.Maximum };

    private static NumberRange Range(double minimum, double maximum, double suggested)
    {
        double most = Math.Max(minimum, maximum);
        return new NumberRange(minimum, most, Math.Clamp(suggested, minimum, most));
    }
}
