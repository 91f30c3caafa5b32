using System.Globalization;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>The files of a guest that say something of it: the kernel's counters and the distribution's name.</summary>
internal static class GuestFiles
{
    // The kernel keeps a part of the memory for itself.
    private const double Visible = 0.965;

    /// <summary>The text of a file at a moment; null when the guest has no such file.</summary>
    public static string? Read(GuestSystem guest, string path, DateTimeOffset now) => path switch
    {
        "/proc/stat" => Stat(guest.KernelMachine ?? guest.Machine, now),
        "/proc/meminfo" => Memory(guest.KernelMachine ?? guest.Machine, now),
        "/proc/loadavg" => Load(guest.KernelMachine ?? guest.Machine, now),
        "/proc/uptime" => Uptime(guest.KernelMachine ?? guest.Machine, now),
        "/sys/fs/cgroup/cpu.stat" => GroupLoad(guest.Machine.BusyAt(now)),
        "/sys/fs/cgroup/memory.current" => Text($"{guest.Machine.MemoryAt(now)}\n"),
        "/proc/net/dev" => NetworkCounters(guest.KernelMachine ?? guest.Machine, now),
        "/etc/hostname" => guest.Hostname + "\n",
        "/etc/os-release" => $"PRETTY_NAME=\"{guest.Distribution}\"\nNAME=\"{guest.Distribution.Split(' ')[0]}\"\n",
        _ => null,
    };

    private static string GroupLoad(double busy) =>
        Text($"usage_usec {busy * 1e6:0}\nuser_usec {busy * 7e5:0}\nsystem_usec {busy * 3e5:0}\n");

    private static double Seconds(SimulatedMachine machine, DateTimeOffset now) =>
        machine.StartedAt is { } start && machine.IsRunning ? (now - start).TotalSeconds : 0;

    // Hundredths of a second: user, nice, system, idle, iowait, irq, softirq, steal, guest, guest_nice.
    private static string Stat(SimulatedMachine machine, DateTimeOffset now)
    {
        long busy = (long)(machine.BusyAt(now) * 100);
        long idle = Math.Max(0, (long)(Seconds(machine, now) * machine.CpuCount * 100) - busy);
        long system = busy / 4;
        return Text($"cpu  {busy - system} 0 {system} {idle} 0 0 0 0 0 0\n");
    }

    private static string Memory(SimulatedMachine machine, DateTimeOffset now)
    {
        long total = (long)(machine.Memory * Visible) / 1024;
        long available = Math.Max(0, total - (machine.MemoryAt(now) / 1024));
        return string.Concat(new (string Name, long KiB)[]
        {
            ("MemTotal", total), ("MemFree", available * 2 / 3), ("MemAvailable", available), ("Buffers", available / 40),
            ("Cached", available / 4), ("SwapTotal", 0), ("SwapFree", 0),
        }.Select(line => Text($"{line.Name + ":",-15}{line.KiB,9} kB\n")));
    }

    private static string Load(SimulatedMachine machine, DateTimeOffset now)
    {
        double load = machine.CpuAt(now) / 100;
        int processes = machine.Containers.Where(container => container.IsAlive).Sum(container => container.ProcessCount) + 120;
        return Text($"{load:0.00} {load * 0.9:0.00} {load * 0.8:0.00} 1/{processes} {4000 + processes}\n");
    }

    private static string Uptime(SimulatedMachine machine, DateTimeOffset now)
    {
        double up = Seconds(machine, now);
        return Text($"{up:0.00} {Math.Max(0, (up * machine.CpuCount) - machine.BusyAt(now)):0.00}\n");
    }

    private static string NetworkCounters(SimulatedMachine machine, DateTimeOffset now)
    {
        long received = (long)(Seconds(machine, now) * 1400), sent = received / 3;
        const string none = "    0    0    0     0          0         0";
        return Text($"    lo: {0,7} {0,7}{none} {0,8} {0,7}{none}\n")
            + Text($"  eth0: {received,7} {received / 900,7}{none} {sent,8} {sent / 300,7}{none}\n");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
