using Devx.Providers.Containers.Catalog;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The columns of volumes.</summary>
internal sealed class VolumeTable(ScreenContext context, IReadOnlyList<EngineItem<VolumeInfo>> volumes)
{
    private const int LongestName = 56;

    private readonly EngineColumns<VolumeInfo> _shared = new(context, volumes);

    public IEnumerable<TableColumn<EngineItem<VolumeInfo>>> Columns()
    {
        int name = Math.Clamp(_shared.Longest(volume => ObjectNames.Of(volume.Info)), 8, LongestName);
        return
        [
            new() { Title = "NAME", Minimum = Math.Min(name, 22), Maximum = name, Gap = 0, Cell = NameCell },
            .. _shared.Machine(),
            .. _shared.Words("PROJECT", volume => volume.ComposeProject ?? "", least: 7, most: 20, drop: 3),
            .. _shared.Words("DRIVER", volume => volume.Driver, least: 6, most: 16, drop: 2),
            .. volumes.All(volume => volume.Info.Size is null) ? Array.Empty<TableColumn<EngineItem<VolumeInfo>>>() :
            [
                new() { Title = "SIZE", Minimum = 6, Align = Align.Right, Cell = SizeCell },
            ],
            .. _shared.Ages(volume => volume.CreatedAt, drop: 4),
            _shared.Users(),
            .. _shared.Words("MOUNTPOINT", volume => volume.Mountpoint, least: 24, most: 80, drop: 1),
        ];
    }

    private static Span NameCell(EngineItem<VolumeInfo> volume, int width) => new(
        ObjectNames.Of(volume.Info), volume.Info.IsAnonymous ? Role.Muted : EngineColumns<VolumeInfo>.NameRole(volume.Users));

    private Span SizeCell(EngineItem<VolumeInfo> volume, int width) => new(Sizes.Short(volume.Info.Size, context.Glyphs));
}
