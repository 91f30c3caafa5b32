using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Reads /proc: no process, no wait.</summary>
internal sealed class LinuxHostSampler(IHostFiles files) : IHostSampler
{
    /// <summary>The kernel counts in hundredths of a second (USER_HZ), on every architecture.</summary>
    private const long TicksPerJiffy = TimeSpan.TicksPerSecond / 100;

    private const int Idle = 3;
    private const int IoWait = 4;

    /// <summary>User, nice, system, idle, iowait, irq, softirq, steal; the guest columns after them are part of user and nice.</summary>
    private const int Columns = 8;

    /// <inheritdoc/>
    public TimeSpan LeastRest => TimeSpan.Zero;

    /// <inheritdoc/>
    public Task<HostSample> ReadAsync(CancellationToken cancellationToken)
    {
        string memory = files.ReadText("/proc/meminfo") ?? "";
        ByteSize? total = MemoryLine(memory, "MemTotal:");
        ByteSize? available = MemoryLine(memory, "MemAvailable:");
        return Task.FromResult(new HostSample
        {
            Cpu = ParseStat(files.ReadText("/proc/stat") ?? ""),
            MemoryTotal = total,
            MemoryUsed = total is { } all && available is { } free ? new ByteSize(all.Bytes - free.Bytes) : null,
        });
    }

    private static CpuSample? ParseStat(string text)
    {
        string line = text.Split('\n', 2)[0];
        if (!line.StartsWith("cpu ", StringComparison.Ordinal))
        {
            return null;
        }

        long busy = 0;
        long all = 0;
        int column = 0;
        foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(Columns))
        {
            if (!long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long jiffies))
            {
                return null;
            }

            all += jiffies;
            busy += column is Idle or IoWait ? 0 : jiffies;
            column++;
        }

        return column > Idle ? new CpuSample(new TimeSpan(busy * TicksPerJiffy), new TimeSpan(all * TicksPerJiffy)) : null;
    }

    private static ByteSize? MemoryLine(string text, string name)
    {
        string? line = text.Split('\n').FirstOrDefault(candidate => candidate.StartsWith(name, StringComparison.Ordinal));
        string? number = line?[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long kibibytes)
            ? ByteSize.FromKiB(kibibytes)
            : null;
    }
}
