using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.State;

/// <summary>The networks in the order and choice that the user set.</summary>
internal static class NetworkList
{
    /// <summary>Columns it can be ordered by.</summary>
    public static IReadOnlyList<SortColumn> Orders { get; } =
        [SortColumn.Name, SortColumn.Driver, SortColumn.Subnet, SortColumn.Created, SortColumn.UsedBy];

    public static EngineRows<NetworkInfo> Of(AppSnapshot snapshot, UiState ui)
    {
        EngineItem<NetworkInfo>[] all = [.. ContainerScope.MachinesOf(snapshot, ui).SelectMany(Of)];
        ListOrder order = ui.Networks.Order;
        IEnumerable<EngineItem<NetworkInfo>> matches = all.Where(network => Matches(network, ui.Networks.Filter));
        IOrderedEnumerable<EngineItem<NetworkInfo>> ordered = order.By switch
        {
            SortColumn.Driver => matches.OrderedWords(network => network.Info.Driver, order),
            SortColumn.Subnet => matches.OrderedWords(network => network.Info.Subnets is [var first, ..] ? first : null, order),
            SortColumn.Created => matches.Ordered(network => network.Info.CreatedAt?.UtcTicks, order),
            SortColumn.UsedBy => matches.Ordered(network => network.Users.Count, order),
            SortColumn.Name or SortColumn.State or SortColumn.Cpu or SortColumn.Memory or SortColumn.Disk or SortColumn.Uptime
                or SortColumn.Size => matches.OrderBy(_ => 0),
        };
        return new EngineRows<NetworkInfo>(all, [.. ordered.ThenByName(network => network.Info.Name, order).ThenByMachine()], KeyOf);
    }

    /// <summary>The key of a network in a list: docker lets two have the same name, nerdctl gives its own no id.</summary>
    public static string KeyOf(EngineItem<NetworkInfo> network) => $"{network.Machine} {network.Info.Id} {network.Info.Name}";

    private static IEnumerable<EngineItem<NetworkInfo>> Of(MachineSnapshot machine)
    {
        var use = new ContainerUse(machine.Containers, container => container.Networks);
        return machine.Networks.Items.Select(
            network => new EngineItem<NetworkInfo>(machine.Info.Id, network) { Users = use.Of(network.Name) });
    }

    private static bool Matches(EngineItem<NetworkInfo> network, string filter) => filter.Length == 0
        || network.Info.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)
        || (network.Info.ComposeProject?.Contains(filter, StringComparison.OrdinalIgnoreCase) ?? false)
        || network.Info.Subnets.Any(subnet => subnet.StartsWith(filter, StringComparison.Ordinal))
        || network.IsUsedBy(filter);
}
