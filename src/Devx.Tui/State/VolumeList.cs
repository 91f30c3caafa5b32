using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.State;

/// <summary>The volumes in the order and choice that the user set.</summary>
internal static class VolumeList
{
    /// <summary>Columns it can be ordered by.</summary>
    public static IReadOnlyList<SortColumn> Orders { get; } = [SortColumn.Name, SortColumn.Size, SortColumn.Created, SortColumn.UsedBy];

    public static EngineRows<VolumeInfo> Of(AppSnapshot snapshot, UiState ui)
    {
        EngineItem<VolumeInfo>[] all = [.. ContainerScope.MachinesOf(snapshot, ui).SelectMany(Of)];
        ListOrder order = ui.Volumes.Order;
        IEnumerable<EngineItem<VolumeInfo>> matches = all.Where(volume => Matches(volume, ui.Volumes.Filter));
        IOrderedEnumerable<EngineItem<VolumeInfo>> ordered = order.By switch
        {
            SortColumn.Size => matches.Ordered(volume => volume.Info.Size?.Bytes, order),
            SortColumn.Created => matches.Ordered(volume => volume.Info.CreatedAt?.UtcTicks, order),
            SortColumn.UsedBy => matches.Ordered(volume => volume.Users.Count, order),
            SortColumn.Name or SortColumn.State or SortColumn.Cpu or SortColumn.Memory or SortColumn.Disk or SortColumn.Uptime
                or SortColumn.Driver or SortColumn.Subnet => matches.OrderBy(volume => volume.Info.IsAnonymous),
        };
        return new EngineRows<VolumeInfo>(all, [.. ordered.ThenByName(volume => volume.Info.Name, order).ThenByMachine()], KeyOf);
    }

    /// <summary>The key of a volume in a list.</summary>
    public static string KeyOf(EngineItem<VolumeInfo> volume) => $"{volume.Machine} {volume.Info.Name}";

    private static IEnumerable<EngineItem<VolumeInfo>> Of(MachineSnapshot machine)
    {
        var use = new ContainerUse(machine.Containers, container => container.Volumes);
        return machine.Volumes.Items.Select(volume => new EngineItem<VolumeInfo>(machine.Info.Id, Sized(volume, machine.VolumeSizes))
        {
            Users = volume.Users is { } names ? new EngineUsers(names.Count, names) : use.Of(volume.Name),
        });
    }

    private static VolumeInfo Sized(VolumeInfo volume, VolumeSizes? sizes) =>
        volume.Size is null && sizes?.Of(volume.Name) is { } size ? volume with { Size = size } : volume;

    private static bool Matches(EngineItem<VolumeInfo> volume, string filter) => filter.Length == 0
        || volume.Info.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)
        || (volume.Info.ComposeProject?.Contains(filter, StringComparison.OrdinalIgnoreCase) ?? false)
        || volume.IsUsedBy(filter);
}
