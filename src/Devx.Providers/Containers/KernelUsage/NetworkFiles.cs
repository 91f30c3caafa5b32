using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.KernelUsage;

/// <summary>What a process' network received and sent, from <c>/proc/PID/net/dev</c>.</summary>
internal sealed class NetworkFiles(IHostFiles files)
{
    private const int SentColumn = 8;

    /// <summary>The totals over all interfaces but the loopback; nulls for the host's own network, which is nobody's use.</summary>
    public (ByteSize? Received, ByteSize? Sent) Read(long process)
    {
        if (files.ReadText($"/proc/{process}/net/dev") is not { } text)
        {
            return (null, null);
        }

        (string Name, long[] Numbers)[] interfaces = [.. Interfaces(text)];
        return interfaces.Length == 0 || IsOfHost(interfaces.Select(entry => entry.Name))
            ? (null, null)
            : (Sum(interfaces, 0), Sum(interfaces, SentColumn));
    }

    private static ByteSize Sum((string Name, long[] Numbers)[] interfaces, int column) =>
        new(interfaces.Where(entry => entry.Name != "lo").Sum(entry => entry.Numbers[column]));

    private bool IsOfHost(IEnumerable<string> names) =>
        files.ReadText("/proc/net/dev") is { } own && Interfaces(own).Select(entry => entry.Name).ToHashSet().SetEquals(names);

    private static IEnumerable<(string Name, long[] Numbers)> Interfaces(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string[] parts = line.Split(':', 2);
            long[] numbers = parts.Length < 2 ? [] : [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];
            if (numbers.Length > SentColumn)
            {
                yield return (parts[0].Trim(), numbers);
            }
        }
    }

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
