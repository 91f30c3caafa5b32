using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>The containers of one machine in the order and choice that the user set.</summary>
internal static class ContainerList
{
    /// <summary>Columns it can be ordered by.</summary>
    public static IReadOnlyList<SortColumn> Orders { get; } =
        [SortColumn.Name, SortColumn.State, SortColumn.Cpu, SortColumn.Memory, SortColumn.Uptime];

    public static IReadOnlyList<ContainerSnapshot> Of(AppSnapshot snapshot, UiState ui)
    {
        IReadOnlyList<ContainerSnapshot> items = snapshot.Machine(ui.Detail)?.Containers.Items ?? [];
        IEnumerable<ContainerSnapshot> containers = items.Where(container => Matches(container.Info, ui.Containers.Filter));
        ListOrder order = ui.Containers.Order;
        return order.By switch
        {
            SortColumn.Name or SortColumn.Size or SortColumn.Created or SortColumn.UsedBy or SortColumn.Driver or SortColumn.Subnet =>
                [.. ByName(containers, order)],
            SortColumn.State => [.. ByName(containers.Ordered(container => Rank(container.Info.Status), order))],
            SortColumn.Cpu => [.. ByName(containers.Ordered(container => container.CpuHistory.CalmLoad(), order))],
            SortColumn.Memory => [.. ByName(containers.Ordered(container => container.Usage?.MemoryUsed?.Bytes, order))],
            SortColumn.Uptime or SortColumn.Disk => [.. ByName(containers.Ordered(container => -container.Info.StartedAt?.Ticks, order))],
        };
    }

    private static IEnumerable<ContainerSnapshot> ByName(IEnumerable<ContainerSnapshot> containers, ListOrder order) => order.IsDescending
        ? containers.OrderByDescending(container => container.Info.Name, NaturalOrder.Instance)
        : containers.OrderBy(container => container.Info.Name, NaturalOrder.Instance);

    private static IEnumerable<ContainerSnapshot> ByName(IOrderedEnumerable<ContainerSnapshot> containers) =>
        containers.ThenBy(container => Rank(container.Info.Status)).ThenBy(container => container.Info.Name, NaturalOrder.Instance);

    private static bool Matches(ContainerInfo container, string filter) =>
        filter.Length == 0 || container.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)
        || container.Image.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private static int Rank(ContainerStatus status) => status switch
    {
        ContainerStatus.Running => 0,
        ContainerStatus.Restarting => 1,
        ContainerStatus.Stopping => 2,
        ContainerStatus.Paused => 3,
        ContainerStatus.Created => 4,
        ContainerStatus.Exited => 5,
        ContainerStatus.Dead => 6,
        ContainerStatus.Unknown => 7,
    };
}
