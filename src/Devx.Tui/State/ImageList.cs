using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.State;

/// <summary>The images in the order and choice that the user set.</summary>
internal static class ImageList
{
    /// <summary>Columns it can be ordered by.</summary>
    public static IReadOnlyList<SortColumn> Orders { get; } = [SortColumn.Name, SortColumn.Size, SortColumn.Created, SortColumn.UsedBy];

    public static EngineRows<ImageInfo> Of(AppSnapshot snapshot, UiState ui)
    {
        EngineItem<ImageInfo>[] all = [.. ContainerScope.MachinesOf(snapshot, ui).SelectMany(Of)];
        ListOrder order = ui.Images.Order;
        IEnumerable<EngineItem<ImageInfo>> matches = all.Where(image => Matches(image, ui.Images.Filter));
        IOrderedEnumerable<EngineItem<ImageInfo>> ordered = order.By switch
        {
            SortColumn.Size => matches.Ordered(image => image.Info.Size?.Bytes, order),
            SortColumn.Created => matches.Ordered(image => image.Info.CreatedAt?.UtcTicks, order),
            SortColumn.UsedBy => matches.Ordered(image => image.Users.Count, order),
            SortColumn.Name or SortColumn.State or SortColumn.Cpu or SortColumn.Memory or SortColumn.Disk or SortColumn.Uptime
                or SortColumn.Driver or SortColumn.Subnet => matches.OrderBy(image => image.Info.IsDangling),
        };
        return new EngineRows<ImageInfo>(all, [.. ordered.ThenByName(image => HubNames.Short(image.Info.Reference), order).ThenByMachine()], KeyOf);
    }

    /// <summary>The key of an image in a list: one image can have several names, and be there for several platforms.</summary>
    public static string KeyOf(EngineItem<ImageInfo> image) =>
        $"{image.Machine} {image.Info.Id} {image.Info.Reference} {image.Info.Platform}";

    private static IEnumerable<EngineItem<ImageInfo>> Of(MachineSnapshot machine)
    {
        var use = new ImageUse(machine);
        return machine.Images.Items.Select(image => new EngineItem<ImageInfo>(machine.Info.Id, image) { Users = use.Of(image) });
    }

    private static bool Matches(EngineItem<ImageInfo> image, string filter) => filter.Length == 0
        || image.Info.Reference.Contains(filter, StringComparison.OrdinalIgnoreCase)
        || image.Info.Id.StartsWith(filter, StringComparison.OrdinalIgnoreCase)
        || image.IsUsedBy(filter);
}
