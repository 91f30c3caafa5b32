using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Guests;

namespace Devx.Providers.OrbStack;

/// <summary>
/// Reads what one machine uses. All machines share one kernel, so most of /proc tells of all of them; the machine's own numbers are in its
/// control group.
/// </summary>
internal static class OrbStackUsage
{
    private const string Script =
        $"echo {GuestUsage.Marker}; cat /sys/fs/cgroup/cpu.stat 2>/dev/null; "
        + "echo memory.current $(cat /sys/fs/cgroup/memory.current 2>/dev/null); echo age $(ps -o etimes= -p 1 2>/dev/null); "
        + "echo clock $(cat /proc/uptime); df -P -k / 2>/dev/null; true";

    /// <summary>The command to run in the machine.</summary>
    public static IReadOnlyList<string> Command { get; } = ["sh", "-c", Script];

    /// <summary>Reads the answer.</summary>
    /// <param name="output">What the command printed.</param>
    /// <param name="limit">The machine's memory limit, when it has one.</param>
    /// <exception cref="ProviderException">The answer is cut.</exception>
    public static MachineUsage Parse(string output, ByteSize? limit)
    {
        int marker = output.IndexOf(GuestUsage.Marker + "\n", StringComparison.Ordinal);
        if (marker < 0)
        {
            throw Failures.BadAnswer("the machine", "the marker is missing.");
        }

        List<string[]> lines = [.. output[marker..].Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        string[]? disk = lines.LastOrDefault(words => words.Length >= 6 && words[^1] == "/" && words[^2].EndsWith('%'));
        return new MachineUsage
        {
            Cpu = Number(lines, "usage_usec") is { } busy && Number(lines, "clock") is { } clock
                ? new CpuSample(TimeSpan.FromMicroseconds(busy), TimeSpan.FromSeconds(clock))
                : null,
            MemoryUsed = Number(lines, "memory.current") is { } memory ? new ByteSize((long)memory) : null,
            MemoryTotal = limit,
            DiskUsed = KiB(disk?[2]),
            DiskTotal = KiB(disk?[1]),
            Uptime = Number(lines, "age") is { } age ? TimeSpan.FromSeconds(age) : null,
        };
    }

    private static ByteSize? KiB(string? text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out long value) ? ByteSize.FromKiB(value) : null;

    private static double? Number(List<string[]> lines, string name) =>
        lines.FirstOrDefault(words => words.Length > 1 && words[0] == name) is { } line
        && double.TryParse(line[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;
}
