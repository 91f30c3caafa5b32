using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Providers.Guests;

/// <summary>
/// Reads what a Linux guest uses from its own /proc with one shell command that busybox understands too. Login scripts of the guest may
/// print before it: all up to the marker is left out.
/// </summary>
internal static class GuestUsage
{
    /// <summary>The line after which the answer begins.</summary>
    public const string Marker = "@@devx";

    private const string Script =
        $"echo {Marker}; head -n1 /proc/stat; cat /proc/loadavg /proc/uptime; "
        + "grep -E '^(MemTotal|MemFree|MemAvailable|SwapTotal|SwapFree):' /proc/meminfo; df -P -k / /mnt/lima-* 2>/dev/null; true";

    // Linux counts processor time in 1/100 s towards programs, whatever the kernel's own clock.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>The command to run in the guest.</summary>
    public static IReadOnlyList<string> Command { get; } = ["sh", "-c", Script];

    /// <summary>Reads the answer.</summary>
    /// <param name="output">What the command printed.</param>
    /// <param name="dataMount">Where the containers' own disk is mounted, if there is one; else the root disk counts.</param>
    /// <exception cref="ProviderException">The answer is cut.</exception>
    public static MachineUsage Parse(string output, string? dataMount = null)
    {
        int marker = output.IndexOf(Marker + "\n", StringComparison.Ordinal);
        if (marker < 0)
        {
            throw Failures.BadAnswer("the guest", "the marker is missing.");
        }

        List<string[]> lines = [.. output[marker..].Split('\n').Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(words => words.Length > 0)];
        TimeSpan? uptime = Uptime(lines);
        ByteSize? total = Memory(lines, "MemTotal:");
        string[]? disk = Disk(lines, dataMount) ?? Disk(lines, "/");
        return new MachineUsage
        {
            Cpu = Busy(lines) is { } busy && uptime is { } clock ? new CpuSample(busy, clock) : null,
            MemoryTotal = total,
            MemoryUsed = total is { } all && Memory(lines, "MemAvailable:") is { } free ? new ByteSize(all.Bytes - free.Bytes) : null,
            DiskUsed = disk is null ? null : KiB(disk[2]),
            DiskTotal = disk is null ? null : KiB(disk[1]),
            Uptime = uptime,
        };
    }

    // user nice system idle iowait irq softirq steal; what follows is contained in user and nice.
    private static TimeSpan? Busy(List<string[]> lines)
    {
        string[]? words = lines.FirstOrDefault(words => words[0] == "cpu" && words.Length >= 9);
        if (words is null)
        {
            return null;
        }

        long total = 0;
        for (int index = 1; index <= 8; index++)
        {
            if (!long.TryParse(words[index], CultureInfo.InvariantCulture, out long ticks))
            {
                return null;
            }

            total += index is 4 or 5 ? 0 : ticks;
        }

        return total * Tick;
    }

    // Two numbers alone on a line; /proc/loadavg has five words.
    private static TimeSpan? Uptime(List<string[]> lines) =>
        lines.FirstOrDefault(words => words.Length == 2 && !words[0].EndsWith(':')) is { } words
        && double.TryParse(words[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static ByteSize? Memory(List<string[]> lines, string name) =>
        lines.FirstOrDefault(words => words[0] == name && words.Length > 1) is { } words ? KiB(words[1]) : null;

    private static string[]? Disk(List<string[]> lines, string? mount) =>
        lines.LastOrDefault(words => words.Length >= 6 && words[^1] == mount && words[^2].EndsWith('%'));

    private static ByteSize? KiB(string text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out long value) ? ByteSize.FromKiB(value) : null;
}
