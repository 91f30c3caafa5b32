using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>The machines in the order and choice that the user set.</summary>
internal static class MachineList
{
    /// <summary>Columns it can be ordered by.</summary>
    public static IReadOnlyList<SortColumn> Orders { get; } =
        [SortColumn.Name, SortColumn.State, SortColumn.Cpu, SortColumn.Memory, SortColumn.Disk, SortColumn.Uptime];

    public static IReadOnlyList<MachineSnapshot> Of(AppSnapshot snapshot, UiState ui)
    {
        IEnumerable<MachineSnapshot> machines = snapshot.Machines.Where(machine => Matches(machine, ui.Machines.Filter));
        ListOrder order = ui.Machines.Order;
        IOrderedEnumerable<MachineSnapshot> ordered = order.By switch
        {
            SortColumn.Name or SortColumn.Size or SortColumn.Created or SortColumn.UsedBy or SortColumn.Driver or SortColumn.Subnet =>
                machines.OrderBy(_ => 0),
            SortColumn.State => machines.Ordered(machine => Rank(machine.Info.State.Status), order),
            SortColumn.Cpu => machines.Ordered(machine => machine.CpuHistory.CalmLoad(), order),
            SortColumn.Memory => machines.Ordered(machine => machine.Usage?.MemoryUsed?.Bytes, order),
            SortColumn.Disk => machines.Ordered(machine => machine.Usage?.DiskUsed?.Bytes ?? machine.Info.Disk?.Bytes, order),
            SortColumn.Uptime => machines.Ordered(machine => machine.Usage?.Uptime?.Ticks ?? -machine.Info.StartedAt?.Ticks, order),
        };
        return [.. ByName(order.By == SortColumn.Name ? ordered : ordered.ThenBy(machine => Rank(machine.Info.State.Status)), order)];
    }

    /// <summary>The machines of a provider that are up, or on their way.</summary>
    public static IEnumerable<MachineSnapshot> ToStop(AppSnapshot snapshot, string provider) =>
        (snapshot.Provider(provider)?.Machines ?? [])
        .Where(machine => machine.Info.State.Status is MachineStatus.Running or MachineStatus.Starting);

    /// <summary>The key of a machine in a list.</summary>
    public static string KeyOf(MachineSnapshot machine) => machine.Info.Id.ToString();

    private static IOrderedEnumerable<MachineSnapshot> ByName(IOrderedEnumerable<MachineSnapshot> machines, ListOrder order)
    {
        bool isDescending = order is { By: SortColumn.Name, IsDescending: true };
        IOrderedEnumerable<MachineSnapshot> named = isDescending
            ? machines.ThenByDescending(machine => machine.Info.Id.Name, NaturalOrder.Instance)
            : machines.ThenBy(machine => machine.Info.Id.Name, NaturalOrder.Instance);
        return named.ThenBy(machine => machine.Info.Id.Provider, StringComparer.Ordinal);
    }

    private static bool Matches(MachineSnapshot machine, string filter) =>
        filter.Length == 0 || KeyOf(machine).Contains(filter, StringComparison.OrdinalIgnoreCase);

    private static int Rank(MachineStatus status) => status switch
    {
        MachineStatus.Running => 0,
        MachineStatus.Starting => 1,
        MachineStatus.Stopping => 2,
        MachineStatus.Suspended => 3,
        MachineStatus.Stopped => 4,
        MachineStatus.Broken => 5,
        MachineStatus.Unknown => 6,
    };
}
