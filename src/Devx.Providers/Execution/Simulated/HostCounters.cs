using System.Globalization;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>The kernel's counters of the simulated host: the load and memory of its machines and of everything else on it.</summary>
internal sealed class HostCounters(SimulatedComputer computer)
{
    // What the host does beside its machines: a quarter of its processors, a good third of its memory.
    private readonly LoadCurve _otherCpu = new(25 * computer.Platform.CpuCount, 0.4, 5);
    private readonly LoadCurve _otherMemory = new(0.38 * computer.Memory, 0.02, 6);

    /// <summary>Percent of one core used by all of the host.</summary>
    public double Cpu => _otherCpu.At(Now) + computer.State.Machines.Sum(machine => machine.CpuAt(Now));

    /// <summary>Bytes in use on the host.</summary>
    public long MemoryUsed => Math.Min(
        computer.Memory, (long)_otherMemory.At(Now) + computer.State.Machines.Sum(machine => machine.MemoryAt(Now)));

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
        double busy = (_otherCpu.Sum(computer.BootedAt, Now) / 100) + computer.State.Machines.Sum(machine => machine.BusyAt(Now));
        double idle = Math.Max(0, (Uptime * computer.Platform.CpuCount) - busy);
        return string.Create(CultureInfo.InvariantCulture, $"cpu  {busy * 100:0} 0 0 {idle * 100:0} 0 0 0 0 0 0\n");
    }

    private string MemoryInfo()
    {
        long available = computer.Memory - MemoryUsed;
        return $"MemTotal: {computer.Memory / 1024} kB\nMemFree: {available / 2048} kB\nMemAvailable: {available / 1024} kB\n";
    }
}
