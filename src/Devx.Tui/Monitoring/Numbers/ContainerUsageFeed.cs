using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Measures the containers that can be seen, of the one machine whose containers are on the screen.</summary>
internal sealed class ContainerUsageFeed
{
    private readonly IProviders _providers;
    private readonly SnapshotStore _store;
    private readonly AttentionStore _attention;
    private readonly Pace _pace;
    private readonly ILogger _logger;
    private readonly Signal _changed;
    private readonly ContainerMeter _meter;
    private readonly TimeProvider _time;
    private readonly Backoff _backoff = new();
    private readonly Lock _lock = new();
    private Func<AppSnapshot, AppSnapshot>? _change;
    private volatile bool _isOpen;
    private volatile bool _isOver;

    public ContainerUsageFeed(
        IProviders providers, SnapshotStore store, AttentionStore attention, Pace pace, TimeProvider time, ILogger<ContainerUsageFeed> logger)
    {
        _providers = providers;
        _store = store;
        _attention = attention;
        _pace = pace;
        _time = time;
        _logger = logger;
        _changed = new Signal(time);
        _meter = new ContainerMeter(pace.Step, time);
        store.Changed += _changed.Set;
        attention.Changed += _changed.Set;
        pace.Woken += _changed.Set;
    }

    /// <summary>Raised when there is something to take.</summary>
    public event Action? Arrived;

    /// <summary>True while rounds of numbers come.</summary>
    public bool IsOpen => _isOpen;

    private UsageTarget? Target => UsageTarget.Of(_store.Current, _attention.Current, _pace.Interval);

    /// <summary>What came since the last call; null when nothing did.</summary>
    public Func<AppSnapshot, AppSnapshot>? Take() => Interlocked.Exchange(ref _change, null);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Target is not { } target)
            {
                await _changed.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            else if (await MeasureAsync(target, cancellationToken))
            {
                await RestAsync(target, _backoff.Next(), cancellationToken);
            }
        }
    }

    /// <summary>Measures until something else is to be measured.</summary>
    /// <returns>True when the stream ended before.</returns>
    private async Task<bool> MeasureAsync(UsageTarget target, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _isOver = false;
        Task stream = ReadAsync(target, end.Token);
        while (!_isOver && Target == target)
        {
            await _changed.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        bool isOver = _isOver;
        await end.CancelAsync();
        await stream;
        Add(ContainerMeter.Unknown(target.Machine));
        return isOver;
    }

    private async Task RestAsync(UsageTarget target, TimeSpan pause, CancellationToken cancellationToken)
    {
        long since = _time.GetTimestamp();
        for (TimeSpan left = pause; left > TimeSpan.Zero && Target == target; left = pause - _time.GetElapsedTime(since))
        {
            await _changed.WaitAsync(left, cancellationToken);
        }
    }

    private async Task ReadAsync(UsageTarget target, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (IReadOnlyList<ContainerUsage> round in RoundsAsync(target, cancellationToken))
            {
                _isOpen = true;
                _backoff.Reset();
                Add(_meter.Measured(target.Machine, round));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Something else is to be measured, or all ends.
        }
        catch (Exception exception)
        {
            _logger.LogDebug("The containers of {Machine} cannot be measured: {Problem}", target.Machine, exception.Message);
        }
        finally
        {
            _isOpen = false;
            _isOver = true;
            _changed.Set();
        }
    }

    private IAsyncEnumerable<IReadOnlyList<ContainerUsage>> RoundsAsync(UsageTarget target, CancellationToken cancellationToken)
    {
        if (_store.Current.Machine(target.Machine) is not { } machine
            || _providers.Get(target.Machine.Provider)?.RuntimeOf(machine.Info) is not { } runtime)
        {
            return AsyncEnumerable.Empty<IReadOnlyList<ContainerUsage>>();
        }

        _meter.Keep(_store.Current.Machines.SelectMany(other => other.Containers.Items).Select(container => container.Info.Id));
        return runtime.WatchUsageAsync(() => Wanted(target.Machine), target.Interval, cancellationToken);
    }

    private IReadOnlyList<ContainerInfo> Wanted(MachineId machine)
    {
        HashSet<string> visible = [.. _attention.Current.VisibleContainers.Where(key => key.Machine == machine).Select(key => key.Id)];
        return
        [
            .. (_store.Current.Machine(machine)?.Containers.Items ?? []).Select(container => container.Info)
                .Where(container => container.Status == ContainerStatus.Running && visible.Contains(container.Id)),
        ];
    }

    private void Add(Func<AppSnapshot, AppSnapshot> change)
    {
        lock (_lock)
        {
            Func<AppSnapshot, AppSnapshot>? before = _change;
            _change = before is null ? change : snapshot => change(before(snapshot));
        }

        Arrived?.Invoke();
    }
}
