using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.KernelUsage;

/// <summary>Reads the texts of a Linux kernel's /proc, of this host or out of a guest.</summary>
internal static class ProcText
{
    /// <summary>The clock tick of /proc/stat on every architecture we meet.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Processor time that was not idle, from the line <c>cpu …</c> of /proc/stat.</summary>
    public static TimeSpan? Busy(string stat)
    {
        string? line = stat.Split('\n').FirstOrDefault(item => item.StartsWith("cpu ", StringComparison.Ordinal));
        double[] ticks = [.. (line ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Number).OfType<double>()];

        // user nice system idle iowait irq softirq steal; guest time is already part of user.
        return ticks.Length >= 7
            ? TimeSpan.FromSeconds((ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks.ElementAtOrDefault(7)) / TicksPerSecond)
            : null;
    }

    /// <summary>A line of /proc/meminfo, which counts in KiB.</summary>
    public static ByteSize? Memory(string memInfo, string name)
    {
        string? line = memInfo.Split('\n').FirstOrDefault(item => item.StartsWith(name + ":", StringComparison.Ordinal));
        string[] words = (line ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out long kib)
            ? ByteSize.FromKiB(kib)
            : null;
    }

    /// <summary>Total less available.</summary>
    public static ByteSize? MemoryUsed(string memInfo) =>
        Memory(memInfo, "MemTotal") is { } total && Memory(memInfo, "MemAvailable") is { } available
            ? new ByteSize(total.Bytes - available.Bytes)
            : null;

    /// <summary>The first number of /proc/uptime.</summary>
    public static TimeSpan? Uptime(string uptime) =>
        Number(uptime.Split(' ')[0].Trim()) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
