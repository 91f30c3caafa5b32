using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>A machine whose containers are measured, and how often.</summary>
internal sealed record UsageTarget(MachineId Machine, RuntimeEndpoint Runtime, TimeSpan Interval)
{
    /// <summary>The machines that have running containers on the screen; none while nothing can be seen.</summary>
    public static IReadOnlyList<UsageTarget> All(AppSnapshot snapshot, Attention attention, TimeSpan interval) => attention.IsPaused ? [] :
    [
        .. attention.VisibleContainers.Select(key => key.Machine).Distinct()
            .Select(machine => Of(snapshot, attention, machine, interval)).OfType<UsageTarget>(),
    ];

    /// <summary>The containers of a machine that run and can be seen.</summary>
    public static IReadOnlyList<ContainerInfo> Wanted(AppSnapshot snapshot, Attention attention, MachineId machine)
    {
        HashSet<string> visible = [.. attention.VisibleContainers.Where(key => key.Machine == machine).Select(key => key.Id)];
        return
        [
            .. (snapshot.Machine(machine)?.Containers.Items ?? []).Select(container => container.Info)
                .Where(container => container.Status == ContainerStatus.Running && visible.Contains(container.Id)),
        ];
    }

    private static UsageTarget? Of(AppSnapshot snapshot, Attention attention, MachineId machine, TimeSpan interval) =>
        snapshot.Machine(machine) is { Info: { State.Status: MachineStatus.Running, Runtime: { } runtime } info }
        && Wanted(snapshot, attention, machine).Count > 0
            ? new UsageTarget(info.Id, runtime, interval)
            : null;
}
