using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>What one running machine uses.</summary>
internal sealed class MachineNumbers(MachineId machine, Provider provider, SnapshotStore store, HistoryClock clock) : INumberSource
{
    private readonly CpuMeter _cpu = new();

    /// <inheritdoc/>
    public string Subject => machine.ToString();

    /// <inheritdoc/>
    public TimeSpan LeastRest => TimeSpan.Zero;

    /// <inheritdoc/>
    public bool WantsSecond => _cpu.WantsSecond;

    /// <inheritdoc/>
    public async Task<Func<AppSnapshot, AppSnapshot>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (store.Current.Machine(machine) is not { } present
            || await provider.Machines.UsageAsync(present.Info, cancellationToken) is not { } usage)
        {
            return null;
        }

        return Change(usage, _cpu.Percent(usage.Cpu));
    }

    /// <inheritdoc/>
    public Func<AppSnapshot, AppSnapshot> Miss() => Change(null, _cpu.Percent(null));

    private Func<AppSnapshot, AppSnapshot> Change(MachineUsage? usage, double? percent)
    {
        HistoryStep step = clock.Next();
        return snapshot => snapshot.Change(machine, before => before.Info.State.Status != MachineStatus.Running ? before : before with
        {
            Usage = usage,
            CpuPercent = percent,
            CpuHistory = step.Add(before.CpuHistory, percent),
            MemoryHistory = step.Add(before.MemoryHistory, usage?.MemoryUsed?.MiB),
        });
    }
}
