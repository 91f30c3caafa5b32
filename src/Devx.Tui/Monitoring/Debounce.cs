namespace Devx.Tui.Monitoring;

/// <summary>Turns a burst of events into one call, a short time after the first of them.</summary>
internal sealed class Debounce : IDisposable
{
    private readonly ITimer _timer;
    private int _isArmed;

    public Debounce(TimeProvider time, Action then) => _timer = time.CreateTimer(
        _ =>
        {
            Volatile.Write(ref _isArmed, 0);
            then();
        },
        null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Time from the first event of a burst to the call.</summary>
    public TimeSpan Delay { get; set; } = MonitorTimes.Debounce;

    public void Touch()
    {
        if (Interlocked.Exchange(ref _isArmed, 1) == 0)
        {
            _timer.Change(Delay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
