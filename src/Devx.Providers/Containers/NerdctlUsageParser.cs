using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads <c>nerdctl stats --no-stream --no-trunc --format json</c>.</summary>
internal static class NerdctlUsageParser
{
    /// <summary>What the running containers use.</summary>
    /// <exception cref="ProviderException">A line is cut.</exception>
    public static IEnumerable<ContainerUsage> Parse(string output) =>
        NerdctlLines.Parse(output, NerdctlJson.Default.NerdctlStatsLine).Where(line => !string.IsNullOrEmpty(line.ID)).Select(Usage);

    private static ContainerUsage Usage(NerdctlStatsLine line)
    {
        (ByteSize? used, ByteSize? limit) = SizePair.Parse(line.MemUsage);
        (ByteSize? received, ByteSize? sent) = SizePair.Parse(line.NetIO);
        (ByteSize? read, ByteSize? written) = SizePair.Parse(line.BlockIO);
        return new ContainerUsage
        {
            ContainerId = line.ID ?? "",
            CpuPercent = Number(line.CPUPerc?.TrimEnd('%')),
            MemoryUsed = used,
            MemoryLimit = limit,
            ProcessCount = (int?)Number(line.PIDs),
            NetworkReceived = received,
            NetworkSent = sent,
            DiskRead = read,
            DiskWritten = written,
        };
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
