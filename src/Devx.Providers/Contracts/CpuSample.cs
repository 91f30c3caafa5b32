namespace Devx.Providers.Contracts;

/// <summary>Two counters read together; the load is the difference between two samples.</summary>
/// <param name="Busy">Processor time used so far, summed over all cores.</param>
/// <param name="Clock">The source's own clock at that moment (uptime, or any monotonic time).</param>
public readonly record struct CpuSample(TimeSpan Busy, TimeSpan Clock)
{
    /// <summary>The load between an earlier sample and this one; null when they cannot be compared (a restart, the same moment).</summary>
    /// <value>Percent, 100 = one core busy all the time.</value>
    public double? PercentSince(CpuSample earlier)
    {
        TimeSpan clock = Clock - earlier.Clock;
        TimeSpan busy = Busy - earlier.Busy;
        return clock > TimeSpan.Zero && busy >= TimeSpan.Zero ? busy / clock * 100 : null;
    }
}
