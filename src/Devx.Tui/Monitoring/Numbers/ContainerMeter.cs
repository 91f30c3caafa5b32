using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>Makes numbers and histories of what containers use.</summary>
internal sealed class ContainerMeter(TimeSpan step, TimeProvider time)
{
    private readonly Dictionary<string, (CpuMeter Cpu, ContainerRates Rates, HistoryClock Clock)> _meters = [];

    /// <summary>Forgets the containers that are not among these.</summary>
    public void Keep(IEnumerable<string> containers)
    {
        foreach (string gone in _meters.Keys.Except(containers).ToArray())
        {
            _meters.Remove(gone);
        }
    }

    /// <summary>What a round of measuring makes of the snapshot; the old numbers of what is not measured any more go.</summary>
    /// <param name="machine">Where it was measured.</param>
    /// <param name="round">What was measured.</param>
    /// <param name="wanted">The containers that can be seen.</param>
    public Func<AppSnapshot, AppSnapshot> Measured(MachineId machine, IReadOnlyList<ContainerUsage> round, IReadOnlySet<string> wanted)
    {
        var measures = new Dictionary<string, Measure>(round.Count);
        foreach (ContainerUsage usage in round)
        {
            measures[usage.ContainerId] = Of(usage);
        }

        return snapshot => Change(snapshot, machine, before => !measures.TryGetValue(before.Info.Id, out Measure? measure)
            || before.Info.Status != ContainerStatus.Running
                ? wanted.Contains(before.Info.Id) ? before : WithoutNumbers(before)
                : before with
                {
                    Usage = measure.Usage,
                    CpuPercent = measure.Percent,
                    CpuHistory = measure.Step.Add(before.CpuHistory, measure.Percent),
                    History = measure.AddTo(before.History),
                    MeasuredAt = measure.At,
                });
    }

    /// <summary>What the end of measuring makes of the snapshot: old numbers would be taken for present ones.</summary>
    public static Func<AppSnapshot, AppSnapshot> Unknown(MachineId machine) =>
        snapshot => Change(snapshot, machine, WithoutNumbers);

    private static ContainerSnapshot WithoutNumbers(ContainerSnapshot container) =>
        container.Usage is null ? container : container with { Usage = null, CpuPercent = null };

    private Measure Of(ContainerUsage usage)
    {
        if (!_meters.TryGetValue(usage.ContainerId, out (CpuMeter Cpu, ContainerRates Rates, HistoryClock Clock) meter))
        {
            meter = (new CpuMeter(), new ContainerRates(time), new HistoryClock(step, time));
            _meters[usage.ContainerId] = meter;
        }

        double? percent = meter.Cpu.Percent(usage.Cpu);
        HistoryStep since = meter.Clock.Next();
        return new Measure(usage, usage.CpuPercent ?? percent, since, meter.Rates.Next(usage, since), time.GetUtcNow());
    }

    private static AppSnapshot Change(AppSnapshot snapshot, MachineId machine, Func<ContainerSnapshot, ContainerSnapshot> change) =>
        snapshot.Change(machine, before =>
        {
            ContainerSnapshot[] after = [.. before.Containers.Items.Select(change)];
            return after.SequenceEqual(before.Containers.Items, ReferenceEqualityComparer.Instance)
                ? before
                : before with { Containers = before.Containers with { Items = after } };
        });

    private sealed record Measure(
        ContainerUsage Usage, double? Percent, HistoryStep Step, Func<UsageHistory, UsageHistory> AddTo, DateTimeOffset At);
}
