using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>
/// Reads the numbers of what is on the screen and publishes what came of one beat in one update. While containers are measured, their
/// rounds set the beat, so that all numbers change together.
/// </summary>
internal sealed class NumbersWorker
{
    /// <summary>The timer lets a round of the containers come first, which is rarely on time to the millisecond.</summary>
    private const double TimerSlack = 1.25;

    private readonly NumberSources _sources;
    private readonly ContainerUsageFeed _containers;
    private readonly SnapshotStore _store;
    private readonly AttentionStore _attention;
    private readonly Pace _pace;
    private readonly TimeProvider _time;
    private readonly Signal _beat;
    private bool _isHurried;

    public NumbersWorker(
        NumberSources sources, ContainerUsageFeed containers, SnapshotStore store, AttentionStore attention, Pace pace, TimeProvider time)
    {
        _sources = sources;
        _containers = containers;
        _store = store;
        _attention = attention;
        _pace = pace;
        _time = time;
        _beat = new Signal(time);
        attention.Changed += _beat.Set;
        pace.Woken += _beat.Set;
        containers.Arrived += _beat.Set;
    }

    /// <summary>Reads all visible numbers now.</summary>
    public void ReadNow()
    {
        Volatile.Write(ref _isHurried, true);
        _beat.Set();
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait = _attention.Current.IsPaused ? Timeout.InfiniteTimeSpan : await BeatAsync(cancellationToken);
            PublishInterval();
            await _beat.WaitAsync(wait, cancellationToken);
        }
    }

    /// <returns>Time until the next beat.</returns>
    private async Task<TimeSpan> BeatAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<NumberReading> readings = _sources.For(_attention.Current, _beat.Set);
        await ReadAsync(readings, cancellationToken);
        Func<AppSnapshot, AppSnapshot>[] changes =
            [.. readings.Select(reading => reading.Take()).Append(_containers.Take()).OfType<Func<AppSnapshot, AppSnapshot>>()];
        if (changes.Length > 0)
        {
            _store.Update(snapshot => changes.Aggregate(snapshot, (present, change) => change(present)));
        }

        return readings.Any(reading => reading.WantsSecond) ? MonitorTimes.SecondSample
            : _containers.IsOpen ? _pace.Interval * TimerSlack
            : _pace.Interval;
    }

    private async Task ReadAsync(IReadOnlyList<NumberReading> readings, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isHurried, false))
        {
            foreach (NumberReading reading in readings)
            {
                reading.Hurry();
            }
        }

        TimeSpan interval = _pace.Interval;
        Task all = Task.WhenAll(readings.Select(reading => reading.ReadIfDueAsync(interval, cancellationToken)).ToArray());
        if (!all.IsCompleted)
        {
            await Task.WhenAny(all, Task.Delay(MonitorTimes.Gather, _time, cancellationToken));
            foreach (NumberReading reading in readings)
            {
                reading.LeaveBehind();
            }
        }
    }

    private void PublishInterval()
    {
        TimeSpan? interval = _attention.Current.IsPaused ? null : _pace.Interval;
        _store.Update(snapshot => snapshot.Interval == interval ? snapshot : snapshot with { Interval = interval });
    }
}
