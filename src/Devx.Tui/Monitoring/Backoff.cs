namespace Devx.Tui.Monitoring;

/// <summary>The pause after a failure: 2, 4, 8 … 30 seconds.</summary>
internal sealed class Backoff
{
    private TimeSpan _next = MonitorTimes.FirstBackoff;

    /// <summary>The pause to make now; the next one is twice as long.</summary>
    public TimeSpan Next()
    {
        TimeSpan now = _next;
        _next = TimeSpan.FromTicks(Math.Min(now.Ticks * 2, MonitorTimes.LongestBackoff.Ticks));
        return now;
    }

    /// <summary>All is well: the next pause is short again.</summary>
    public void Reset() => _next = MonitorTimes.FirstBackoff;
}
