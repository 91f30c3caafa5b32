namespace Devx.Tui.Operations;

/// <summary>Turns many events into few calls: one, a short time after the first of them.</summary>
internal sealed class Throttle : IDisposable
{
    private readonly TimeSpan _interval;
    private readonly ITimer _timer;
    private int _isArmed;

    public Throttle(TimeSpan interval, TimeProvider time, Action then)
    {
        _interval = interval;
        _timer = time.CreateTimer(
            _ =>
            {
                Volatile.Write(ref _isArmed, 0);
                then();
            },
            null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Touch()
    {
        if (Interlocked.Exchange(ref _isArmed, 1) == 0)
        {
            _timer.Change(_interval, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
