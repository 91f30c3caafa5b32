using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Keeps a history's steps in time: one value for each interval, also where readings were rarer or missing.</summary>
internal sealed class HistoryClock(TimeSpan step, TimeProvider time)
{
    private long? _last;

    /// <summary>The step since the last call; to be called once for each reading.</summary>
    public HistoryStep Next()
    {
        TimeSpan elapsed = _last is { } last ? time.GetElapsedTime(last) : step;
        _last = time.GetTimestamp();
        int count = Math.Clamp((int)Math.Round(elapsed / step), 1, Samples.Capacity);
        return new HistoryStep(count, elapsed <= MonitorTimes.IdleInterval * 1.5);
    }
}
