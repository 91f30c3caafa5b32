using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>How often numbers are read now: as asked for while somebody is there, rarely when no key was pressed for a while.</summary>
internal sealed class Pace
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _interval;
    private long _touchedAt;

    public Pace(AttentionStore attention, SessionOptions options, TimeProvider time)
    {
        _time = time;
        _interval = options.Interval;
        _touchedAt = time.GetTimestamp();
        attention.Touched += Touch;
    }

    /// <summary>Raised when somebody is there again after a time of rest.</summary>
    public event Action? Woken;

    /// <summary>The interval asked for; a history has one value for each.</summary>
    public TimeSpan Step => _interval;

    public TimeSpan Interval => IsIdle && MonitorTimes.IdleInterval > _interval ? MonitorTimes.IdleInterval : _interval;

    private bool IsIdle => _time.GetElapsedTime(Volatile.Read(ref _touchedAt)) >= MonitorTimes.IdleAfter;

    private void Touch()
    {
        bool wasIdle = IsIdle;
        Volatile.Write(ref _touchedAt, _time.GetTimestamp());
        if (wasIdle)
        {
            Woken?.Invoke();
        }
    }
}
