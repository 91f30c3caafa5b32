using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Makes the pane that stands below the machines.</summary>
internal static class EngineSections
{
    public static ISectionPane Of(ScreenContext context, Frame frame) => context.Ui.Section switch
    {
        Pane.Images => new EnginePane<ImageInfo>(context, frame, Images(context)),
        Pane.Volumes => new EnginePane<VolumeInfo>(context, frame, Volumes(context)),
        Pane.Networks => new EnginePane<NetworkInfo>(context, frame, Networks(context)),
        Pane.Containers or Pane.Machines or Pane.Activity => new ContainerPane(context, frame),
    };

    private static EngineSection<ImageInfo> Images(ScreenContext context)
    {
        EngineRows<ImageInfo> rows = context.Lists.Images(context.Snapshot, context.Ui);
        return new EngineSection<ImageInfo>
        {
            Pane = Pane.Images,
            One = "image",
            Many = "images",
            NewCommand = "image.pull",
            Rows = rows,
            Columns = new ImageTable(context, rows.All).Columns(),
            ListingOf = machine => machine.Images,

            // Each counts its layers as if it had them alone.
            Sum = Total(rows.All.DistinctBy(image => (image.Machine, image.Info.Id)).Select(image => image.Info.Size)) is { } total
                ? $"{Sizes.Short(total, context.Glyphs)} at most"
                : null,
        };
    }

    private static EngineSection<VolumeInfo> Volumes(ScreenContext context)
    {
        EngineRows<VolumeInfo> rows = context.Lists.Volumes(context.Snapshot, context.Ui);
        return new EngineSection<VolumeInfo>
        {
            Pane = Pane.Volumes,
            One = "volume",
            Many = "volumes",
            NewCommand = "volume.new",
            Rows = rows,
            Columns = new VolumeTable(context, rows.All).Columns(),
            ListingOf = machine => machine.Volumes,
            Sum = Total(rows.All.Select(volume => volume.Info.Size)) is { } total
                ? $"{Sizes.Short(total, context.Glyphs)}{AgeOfSizes(context)}"
                : null,
        };
    }

    private static EngineSection<NetworkInfo> Networks(ScreenContext context)
    {
        EngineRows<NetworkInfo> rows = context.Lists.Networks(context.Snapshot, context.Ui);
        return new EngineSection<NetworkInfo>
        {
            Pane = Pane.Networks,
            One = "network",
            Many = "networks",
            NewCommand = "network.new",
            Rows = rows,
            Columns = new NetworkTable(context, rows.All).Columns(),
            ListingOf = machine => machine.Networks,
        };
    }

    /// <summary>How old the oldest of the sizes is, once it matters.</summary>
    private static string AgeOfSizes(ScreenContext context) =>
        ContainerScope.MachinesOf(context.Snapshot, context.Ui).Min(machine => machine.VolumeSizes?.CountedAt) is { } at
            && context.Now - at is { TotalMinutes: >= 1 } age
                ? $" {Durations.Words(age)} ago"
                : "";

    /// <summary>Null when one of them is not known, or when there are none.</summary>
    private static ByteSize? Total(IEnumerable<ByteSize?> sizes)
    {
        ByteSize?[] all = [.. sizes];
        return all.Length == 0 || all.Contains(null) ? null : new ByteSize(all.Sum(size => size?.Bytes ?? 0));
    }
}
