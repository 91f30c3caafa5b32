using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Puts containers and groups of them in order; what is not known comes last in both directions.</summary>
internal sealed class ContainerOrder(ListOrder order)
{
    private bool IsNameDescending => order is { By: SortColumn.Name, IsDescending: true };

    public OrderedContainer[] Ordered(IEnumerable<ContainerRef> containers)
    {
        OrderedContainer[] entries = [.. containers.Select(container => OrderedContainer.Of(container, order.By))];
        Array.Sort(entries, Compare);
        return entries;
    }

    public IEnumerable<ContainerGroup> Ordered(IEnumerable<OrderedGroup> groups)
    {
        OrderedGroup[] entries = [.. groups];
        Array.Sort(entries, Compare);
        return entries.Select(entry => entry.Group);
    }

    /// <summary>Containers of one group, in order, with the place of the group among the others.</summary>
    public OrderedGroup Grouped(IReadOnlyList<ContainerRef> containers, int total)
    {
        OrderedContainer[] members = Ordered(containers);
        (ContainerGroupKind kind, string name) = ContainerGroup.Of(containers[0].Container.Info);
        var group = new ContainerGroup
        {
            Machine = containers[0].Machine,
            Kind = kind,
            Name = name,
            Members = [.. members.Select(member => member.Container)],
            Total = total,
        };
        return new OrderedGroup(group, ValueOf(members), members.Min(member => member.Rank));
    }

    // Loads add up; of times and states the one that comes first counts.
    private long? ValueOf(OrderedContainer[] members)
    {
        long[] known = [.. members.Select(member => member.Value).OfType<long>()];
        return known.Length == 0 ? null : order.By switch
        {
            SortColumn.Cpu or SortColumn.Memory => known.Sum(),
            SortColumn.Name or SortColumn.State or SortColumn.Uptime or SortColumn.Disk or SortColumn.Size or SortColumn.Created
                or SortColumn.UsedBy or SortColumn.Driver or SortColumn.Subnet => order.IsDescending ? known.Max() : known.Min(),
        };
    }

    private int Compare(OrderedContainer left, OrderedContainer right)
    {
        int difference = Compare(left.Value, right.Value);
        difference = difference != 0 || order.By == SortColumn.Name ? difference : left.Rank.CompareTo(right.Rank);
        difference = difference != 0 ? difference : CompareNames(left.Container.Container.Info.Name, right.Container.Container.Info.Name);
        difference = difference != 0 ? difference : Compare(left.Container.Machine, right.Container.Machine);
        return difference != 0 ? difference : string.CompareOrdinal(left.Container.Container.Info.Id, right.Container.Container.Info.Id);
    }

    private int Compare(OrderedGroup left, OrderedGroup right)
    {
        int difference = Compare(left.Value, right.Value);
        difference = difference != 0 || order.By == SortColumn.Name ? difference : left.Rank.CompareTo(right.Rank);

        // Containers of no group come behind those that were put together on purpose.
        bool isLoose = left.Group.Kind == ContainerGroupKind.None;
        difference = difference != 0 ? difference : isLoose.CompareTo(right.Group.Kind == ContainerGroupKind.None);
        difference = difference != 0 ? difference : CompareNames(left.Group.Name, right.Group.Name);
        difference = difference != 0 ? difference : Compare(left.Group.Machine, right.Group.Machine);
        return difference != 0 ? difference : left.Group.Kind.CompareTo(right.Group.Kind);
    }

    private int Compare(long? left, long? right)
    {
        if (left is null || right is null)
        {
            return (left is null).CompareTo(right is null);
        }

        int difference = left.Value.CompareTo(right.Value);
        return order.IsDescending ? -difference : difference;
    }

    private int CompareNames(string left, string right)
    {
        int difference = NaturalOrder.Instance.Compare(left, right);
        return IsNameDescending ? -difference : difference;
    }

    private static int Compare(MachineId left, MachineId right)
    {
        int difference = NaturalOrder.Instance.Compare(left.Name, right.Name);
        return difference != 0 ? difference : string.CompareOrdinal(left.Provider, right.Provider);
    }
}
