using Devx.Providers.Contracts;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>What has to be read now: the computer itself, and the running machines whose rows can be seen.</summary>
internal sealed class NumberSources(
    IHostSampler host, IProviders providers, SnapshotStore store, Pace pace, TimeProvider time, ILogger<NumberSources> logger)
{
    private readonly Dictionary<MachineId, NumberReading> _machines = [];
    private NumberReading? _host;

    /// <summary>The readings for what can be seen.</summary>
    /// <param name="attention">What can be seen.</param>
    /// <param name="onLate">Run when a reading ends that nobody waits for any more.</param>
    public IReadOnlyList<NumberReading> For(Attention attention, Action onLate)
    {
        AppSnapshot snapshot = store.Current;
        foreach (MachineId gone in _machines.Keys.Where(id => snapshot.Machine(id) is null).ToArray())
        {
            _machines.Remove(gone);
        }

        _host ??= new NumberReading(new HostNumbers(host, Clock()), onLate, time, logger);
        return
        [
            _host,
            .. VisibleMachines(attention)
                .Where(id => snapshot.Machine(id) is { Info.State.Status: MachineStatus.Running })
                .Select(id => Machine(id, onLate)).OfType<NumberReading>(),
        ];
    }

    private NumberReading? Machine(MachineId id, Action onLate)
    {
        if (!_machines.TryGetValue(id, out NumberReading? reading) && providers.Get(id.Provider) is { } provider)
        {
            reading = new NumberReading(new MachineNumbers(id, provider, store, Clock()), onLate, time, logger);
            _machines[id] = reading;
        }

        return reading;
    }

    private static IEnumerable<MachineId> VisibleMachines(Attention attention) =>
        attention.Machine is { } selected ? attention.VisibleMachines.Append(selected).Distinct() : attention.VisibleMachines;

    private HistoryClock Clock() => new(pace.Step, time);
}
