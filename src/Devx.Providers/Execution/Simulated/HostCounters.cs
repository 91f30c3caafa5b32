using System.Globalization;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>The kernel's counters of the simulated host: the load and memory of its machines and of everything else on it.</summary>
internal sealed class HostCounters(SimulatedComputer computer)
{
    private static readonly LoadCurve OtherCpu = new(160, 0.4, 5);
    private static readonly LoadCurve OtherMemory = new(9.5 * (1L << 30), 0.02, 6);

    /// <summary>Percent of one core used by all of the host.</summary>
    public double Cpu => OtherCpu.At(Now) + computer.State.Machines.Sum(machine => machine.CpuAt(Now));

    /// <summary>Bytes in use on the host.</summary>
    public long MemoryUsed => Math.Min(computer.Memory, (long)OtherMemory.At(Now) + computer.State.Machines.Sum(machine => machine.MemoryAt(Now)));

    private DateTimeOffset Now => computer.Time.GetUtcNow();

    /// <summary>The files of /proc.</summary>
    public IEnumerable<SimulatedFile> Files() =>
    [
        new("/proc/stat", Stat),
        new("/proc/meminfo", MemoryInfo),
        new("/proc/uptime", () => string.Create(CultureInfo.InvariantCulture, $"{Uptime:0.00} {Uptime:0.00}\n")),
    ];

    private double Uptime => (Now - computer.BootedAt).TotalSeconds;

    private string Stat()
    {
        double busy = (OtherCpu.Sum(computer.BootedAt, Now) / 100) + computer.State.Machines.Sum(machine => machine.BusyAt(Now));
        double idle = Math.Max(0, (Uptime * computer.Platform.CpuCount) - busy);
        return string.Create(CultureInfo.InvariantCulture, $"cpu  {busy * 100:0} 0 0 {idle * 100:0} 0 0 0 0 0 0\n");
    }

    private string MemoryInfo()
    {
        long available = computer.Memory - MemoryUsed;
        return $"MemTotal: {computer.Memory / 1024} kB\nMemFree: {available / 2048} kB\nMemAvailable: {available / 1024} kB\n";
    }
}
