using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>The machine whose containers are measured, and how often.</summary>
internal sealed record UsageTarget(MachineId Machine, RuntimeEndpoint Runtime, TimeSpan Interval)
{
    /// <summary>What has to be measured now; null when no container can be seen.</summary>
    public static UsageTarget? Of(AppSnapshot snapshot, Attention attention, TimeSpan interval) =>
        !attention.IsPaused && attention.VisibleContainers.Count > 0
        && snapshot.Machine(attention.Machine) is { Info: { State.Status: MachineStatus.Running, Runtime: { } runtime } info }
            ? new UsageTarget(info.Id, runtime, interval)
            : null;
}
