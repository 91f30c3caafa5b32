using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.KernelUsage;

/// <summary>What this host itself uses, from its own /proc: for engines that have no machine of their own.</summary>
internal sealed class ProcFiles(IHostFiles files)
{
    /// <summary>The memory of this host.</summary>
    public ByteSize? MemoryTotal() => ProcText.Memory(files.ReadText("/proc/meminfo") ?? "", "MemTotal");

    /// <summary>Load, memory and uptime of this host; null where there is no /proc.</summary>
    public MachineUsage? Read()
    {
        if (files.ReadText("/proc/stat") is not { } stat || files.ReadText("/proc/meminfo") is not { } memory)
        {
            return null;
        }

        TimeSpan? uptime = ProcText.Uptime(files.ReadText("/proc/uptime") ?? "");
        return new MachineUsage
        {
            Cpu = ProcText.Busy(stat) is { } busy && uptime is { } clock ? new CpuSample(busy, clock) : null,
            MemoryUsed = ProcText.MemoryUsed(memory),
            MemoryTotal = ProcText.Memory(memory, "MemTotal"),
            Uptime = uptime,
        };
    }
}
