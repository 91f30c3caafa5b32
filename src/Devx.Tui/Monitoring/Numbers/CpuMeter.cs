using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Makes a load of the counters that are read one after the other.</summary>
internal sealed class CpuMeter
{
    private CpuSample? _last;

    /// <summary>True when the last sample was the first, which says nothing yet.</summary>
    public bool WantsSecond { get; private set; }

    /// <summary>The load since the sample before; null when there is none that compares.</summary>
    public double? Percent(CpuSample? sample)
    {
        WantsSecond = sample is not null && _last is null;
        double? percent = sample is { } now && _last is { } before ? now.PercentSince(before) : null;
        _last = sample;
        return percent;
    }
}
