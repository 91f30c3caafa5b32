using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Planning;

/// <summary>Checks a VM's cpus, memory and disk before a CLI is asked: most take any number and fail only at the next start.</summary>
internal static class VmSizes
{
    private static readonly ByteSize LeastMemory = ByteSize.FromMiB(128);
    private static readonly ByteSize LeastDisk = ByteSize.FromGiB(1);

    /// <summary>Refuses values that cannot be had on this host.</summary>
    /// <exception cref="ProviderException">One is out of its range.</exception>
    public static void Check(int? cpuCount, ByteSize? memory, ByteSize? disk, HostPlatform platform)
    {
        if (cpuCount is { } cpus && (cpus < 1 || cpus > platform.CpuCount))
        {
            throw Refused($"{cpus} cpus cannot be had: this computer has {platform.CpuCount}.", $"Choose 1 to {platform.CpuCount}.");
        }

        if (memory is { } size && size < LeastMemory)
        {
            throw Refused($"{size.MiB:0} MiB of memory is too little.", $"Choose {LeastMemory.MiB:0} MiB or more.");
        }

        if (memory is { } much && much.Bytes > platform.Memory)
        {
            double most = Math.Floor(new ByteSize(platform.Memory.Value).GiB);
            throw Refused($"{much.GiB:0.#} GiB of memory cannot be had: this computer has {most:0}.", $"Choose {most:0} GiB or less.");
        }

        if (disk is { } space && space < LeastDisk)
        {
            throw Refused($"A disk of {space.GiB:0.##} GiB is too small.", $"Choose {LeastDisk.GiB:0} GiB or more.");
        }
    }

    /// <summary>Refuses to make a disk smaller.</summary>
    /// <exception cref="ProviderException">It would be smaller.</exception>
    public static void RefuseShrinking(ByteSize? present, ByteSize? wanted)
    {
        if (present is { } old && wanted is { } size && size < old)
        {
            throw Refused(
                $"A disk can only grow, and it has {old.GiB:0.#} GiB.", "To have a smaller one, make a new machine and remove this one.");
        }
    }

    /// <summary>The same resize without the values that the machine has already.</summary>
    public static ResizeMachine Changes(ResizeMachine resize, MachineInfo machine) => resize with
    {
        CpuCount = resize.CpuCount == machine.CpuCount ? null : resize.CpuCount,
        Memory = resize.Memory == machine.Memory ? null : resize.Memory,
        Disk = resize.Disk == machine.Disk ? null : resize.Disk,
    };

    private static ProviderException Refused(string message, string remedy) => new(ProviderFailure.BadRequest, message, remedy);
}
