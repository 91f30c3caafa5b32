using Microsoft.Extensions.Time.Testing;

namespace Devx.Tui.Tests.Monitoring;

/// <summary>A clock that a test moves, and that says when somebody waits on it: no test moves it too early.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly Dictionary<WatchedTimer, TimeSpan> _armed = [];
    private readonly List<(TimeSpan Due, int Count, TaskCompletionSource Seen)> _waiting = [];

    /// <summary>Done as soon as so many wait for exactly this time.</summary>
    public Task WaitedForAsync(TimeSpan due, int count = 1)
    {
        lock (_lock)
        {
            if (IsReached(due, count))
            {
                return Task.CompletedTask;
            }

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((due, count, seen));
            return seen.Task;
        }
    }

    /// <summary>Lets waits of exactly this time end, once there are so many.</summary>
    public async Task PassAsync(TimeSpan due, int count = 1)
    {
        await WaitedForAsync(due, count);
        Advance(due);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new WatchedTimer(this, callback, state, dueTime, period);

    private ITimer CreateBase(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime, period);

    private void Arm(WatchedTimer timer, TimeSpan due)
    {
        lock (_lock)
        {
            _armed[timer] = due;
            foreach ((TimeSpan _, int _, TaskCompletionSource seen) in _waiting.Where(IsReached))
            {
                seen.TrySetResult();
            }

            _waiting.RemoveAll(IsReached);
        }
    }

    private bool IsReached((TimeSpan Due, int Count, TaskCompletionSource Seen) waiting) => IsReached(waiting.Due, waiting.Count);

    private bool IsReached(TimeSpan due, int count) => _armed.Values.Count(armed => armed == due) >= count;

    private void Disarm(WatchedTimer timer)
    {
        lock (_lock)
        {
            _armed.Remove(timer);
        }
    }

    private sealed class WatchedTimer : ITimer
    {
        private readonly WatchedTime _time;
        private readonly ITimer _inner;

        public WatchedTimer(WatchedTime time, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _time = time;
            _inner = time.CreateBase(
                argument =>
                {
                    if (period <= TimeSpan.Zero)
                    {
                        time.Disarm(this);
                    }

                    callback(argument);
                },
                state, dueTime, period);
            time.Arm(this, dueTime);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool isChanged = _inner.Change(dueTime, period);
            _time.Arm(this, dueTime);
            return isChanged;
        }

        public void Dispose()
        {
            _time.Disarm(this);
            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            _time.Disarm(this);
            return _inner.DisposeAsync();
        }
    }
}
