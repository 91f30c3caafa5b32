using Devx.Providers.Contracts;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>
/// Measures the containers that can be seen: one stream for each machine that has some, ended when none of it can be seen.
/// </summary>
internal sealed class ContainerUsageFeed
{
    private readonly IProviders _providers;
    private readonly SnapshotStore _store;
    private readonly AttentionStore _attention;
    private readonly Pace _pace;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Signal _changed;
    private readonly Lock _lock = new();
    private readonly Dictionary<MachineId, ContainerMeter> _meters = [];
    private volatile IReadOnlyList<UsageStream> _streams = [];
    private Func<AppSnapshot, AppSnapshot>? _change;

    public ContainerUsageFeed(
        IProviders providers, SnapshotStore store, AttentionStore attention, Pace pace, TimeProvider time,
        ILogger<ContainerUsageFeed> logger)
    {
        _providers = providers;
        _store = store;
        _attention = attention;
        _pace = pace;
        _time = time;
        _logger = logger;
        _changed = new Signal(time);
        store.Changed += _changed.Set;
        attention.Changed += _changed.Set;
        pace.Woken += _changed.Set;
    }

    /// <summary>Raised when there is something to take.</summary>
    public event Action? Arrived;

    /// <summary>True while rounds of numbers come.</summary>
    public bool IsOpen => _streams.Any(stream => stream.IsOpen);

    /// <summary>What came since the last call; null when nothing did.</summary>
    public Func<AppSnapshot, AppSnapshot>? Take()
    {
        // What is taken while another stream adds to it would be taken twice.
        lock (_lock)
        {
            Func<AppSnapshot, AppSnapshot>? taken = _change;
            _change = null;
            return taken;
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var running = new Dictionary<MachineId, RunningStream>();
        try
        {
            while (true)
            {
                await MatchAsync(running, cancellationToken);
                await _changed.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken);
            }
        }
        finally
        {
            await Task.WhenAll(running.Values.Select(stream => stream.EndAsync()));
        }
    }

    /// <summary>
    /// Ends what nobody looks at, starts what somebody does; a machine gets a new stream only when its old one has ended.
    /// </summary>
    private async Task MatchAsync(Dictionary<MachineId, RunningStream> running, CancellationToken cancellationToken)
    {
        IReadOnlyList<UsageTarget> targets = UsageTarget.All(_store.Current, _attention.Current, _pace.Interval);
        foreach (RunningStream stream in running.Values.Where(stream => !targets.Contains(stream.Target)))
        {
            await stream.CancelAsync();
        }

        foreach (RunningStream ended in running.Values.Where(stream => stream.HasEnded).ToArray())
        {
            await ended.EndAsync();
            running.Remove(ended.Target.Machine);
        }

        foreach (UsageTarget target in targets.Where(target => !running.ContainsKey(target.Machine)))
        {
            running[target.Machine] = RunningStream.Start(Stream(target), _changed.Set, cancellationToken);
        }

        _streams = [.. running.Values.Select(stream => stream.Stream)];
    }

    private UsageStream Stream(UsageTarget target)
    {
        if (!_meters.TryGetValue(target.Machine, out ContainerMeter? meter))
        {
            meter = new ContainerMeter(_pace.Step, _time);
            _meters[target.Machine] = meter;
        }

        return new UsageStream(target, meter, _providers, _store, _attention, _time, Add, _logger);
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
