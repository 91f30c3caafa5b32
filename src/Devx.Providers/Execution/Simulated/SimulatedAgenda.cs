namespace Devx.Providers.Execution.Simulated;

/// <summary>What will happen on the simulated computer, and when; nothing waits and nothing polls.</summary>
internal sealed class SimulatedAgenda(TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<ITimer> _timers = [];
    private bool _isDisposed;

    /// <summary>Does something later; at once when there is no time in between.</summary>
    public void After(TimeSpan delay, Action action)
    {
        if (delay <= TimeSpan.Zero)
        {
            action();
            return;
        }

        var entry = new Entry(this, action);
        ITimer timer = time.CreateTimer(entry.Fire, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_lock)
        {
            if (_isDisposed)
            {
                timer.Dispose();
                return;
            }

            _timers.Add(timer);
            entry.Timer = timer;
            timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Does something again and again.</summary>
    public void Every(TimeSpan interval, Action action) => After(interval, () =>
    {
        action();
        Every(interval, action);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (ITimer timer in _timers)
            {
                timer.Dispose();
            }

            _timers.Clear();
        }
    }

    private bool Remove(ITimer timer)
    {
        lock (_lock)
        {
            timer.Dispose();
            return _timers.Remove(timer);
        }
    }

    private sealed class Entry(SimulatedAgenda agenda, Action action)
    {
        public ITimer? Timer { get; set; }

        public void Fire(object? state)
        {
            // A timer that went off while the agenda was being disposed is not in the set any more.
            if (Timer is { } timer && agenda.Remove(timer))
            {
                action();
            }
        }
    }
}
