using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Makes histories of what one container uses besides the processor.</summary>
internal sealed class ContainerRates(TimeProvider time)
{
    private readonly RateMeter _received = new();
    private readonly RateMeter _sent = new();
    private readonly RateMeter _read = new();
    private readonly RateMeter _written = new();

    /// <summary>What a reading adds to the histories; to be called once for each reading.</summary>
    public Func<UsageHistory, UsageHistory> Next(ContainerUsage usage, HistoryStep step)
    {
        double? received = _received.PerSecond(usage.NetworkReceived, time);
        double? sent = _sent.PerSecond(usage.NetworkSent, time);
        double? read = _read.PerSecond(usage.DiskRead, time);
        double? written = _written.PerSecond(usage.DiskWritten, time);
        return before => new UsageHistory
        {
            Memory = step.Add(before.Memory, usage.MemoryUsed?.Bytes),
            Received = step.Add(before.Received, received),
            Sent = step.Add(before.Sent, sent),
            Read = step.Add(before.Read, read),
            Written = step.Add(before.Written, written),
            Processes = step.Add(before.Processes, usage.ProcessCount),
        };
    }
}
