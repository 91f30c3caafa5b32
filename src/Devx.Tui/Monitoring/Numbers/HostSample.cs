using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>One look at the computer itself. Null means not known.</summary>
internal sealed record HostSample
{
    /// <summary>Counters whose clock counts the time of all cores together, so that the load is a part of the whole computer.</summary>
    public CpuSample? Cpu { get; init; }

    /// <summary>The load, where the system tells it itself; 100 = all cores busy.</summary>
    public double? CpuPercent { get; init; }

    public ByteSize? MemoryTotal { get; init; }

    public ByteSize? MemoryUsed { get; init; }
}
