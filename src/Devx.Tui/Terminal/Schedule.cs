namespace Devx.Tui.Terminal;

/// <summary>Actions that are due at a moment. Costs nothing while it waits: who asks is told how long to sleep.</summary>
internal sealed class Schedule(TimeProvider time)
{
    private readonly PriorityQueue<Entry, long> _entries = new();
    private readonly Lock _gate = new();

    public IDisposable Add(TimeSpan delay, Action action)
    {
        var entry = new Entry(action);
        long due = time.GetTimestamp() + (long)(Math.Max(0, delay.TotalSeconds) * time.TimestampFrequency);
        lock (_gate)
        {
            _entries.Enqueue(entry, due);
        }

        return entry;
    }

    /// <summary>Milliseconds until the next action, rounded up; <see cref="Timeout.Infinite"/> when there is none.</summary>
    public int MillisecondsLeft()
    {
        lock (_gate)
        {
            DropCalledOff();
            if (!_entries.TryPeek(out _, out long due))
            {
                return Timeout.Infinite;
            }

            double seconds = (due - time.GetTimestamp()) / (double)time.TimestampFrequency;
            return (int)Math.Clamp(Math.Ceiling(seconds * 1000), 0, int.MaxValue);
        }
    }

    /// <summary>Runs what is due now, outside of any lock: an action may open a dialog that runs for an hour.</summary>
    /// <returns>True when something ran.</returns>
    public bool RunDue()
    {
        bool hasRun = false;
        while (TakeDue() is { } action)
        {
            action();
            hasRun = true;
        }

        return hasRun;
    }

    private Action? TakeDue()
    {
        lock (_gate)
        {
            DropCalledOff();
            return _entries.TryPeek(out _, out long due) && due <= time.GetTimestamp() ? _entries.Dequeue().Action : null;
        }
    }

    private void DropCalledOff()
    {
        while (_entries.TryPeek(out Entry? entry, out _) && entry.Action is null)
        {
            _entries.Dequeue();
        }
    }

    /// <summary>Its action is null once it was called off.</summary>
    private sealed class Entry(Action action) : IDisposable
    {
        public Action? Action { get; private set; } = action;

        public void Dispose() => Action = null;
    }
}
