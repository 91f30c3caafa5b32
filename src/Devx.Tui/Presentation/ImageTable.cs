using Devx.Providers.Containers.Catalog;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The columns of images.</summary>
internal sealed class ImageTable(ScreenContext context, IReadOnlyList<EngineItem<ImageInfo>> images)
{
    private const int LongestName = 56;

    private readonly EngineColumns<ImageInfo> _shared = new(context, images);

    public IEnumerable<TableColumn<EngineItem<ImageInfo>>> Columns()
    {
        int name = Math.Clamp(_shared.Longest(image => Name(image.Info, LongestName)), 8, LongestName);
        return
        [
            new() { Title = "NAME", Minimum = Math.Min(name, 24), Maximum = name, Gap = 0, Cell = NameCell },
            .. _shared.Machine(),
            .. _shared.Words("TAG", Tag, least: 10, most: 24, drop: 3),
            .. _shared.Words("ID", image => ObjectNames.ShortId(image.Id), least: 12, most: 12, drop: 1),
            .. _shared.Words("PLATFORM", image => image.Platform, least: 12, most: 16, drop: 2),
            new() { Title = "SIZE", Minimum = 6, Align = Align.Right, Cell = SizeCell },
            .. _shared.Ages(image => image.CreatedAt, drop: 4),
            _shared.Users(),
        ];
    }

    private static string Name(ImageInfo image, int width) =>
        image.Repository is { } repository ? ImageText.Of(repository, width) : ObjectNames.Of(image);

    private static string Tag(ImageInfo image) => image.Tag ?? (image.IsDangling ? "" : "no tag");

    private static Span NameCell(EngineItem<ImageInfo> image, int width) => new(
        Name(image.Info, width), image.Info.IsDangling ? Role.Muted : EngineColumns<ImageInfo>.NameRole(image.Users));

    private Span SizeCell(EngineItem<ImageInfo> image, int width) => new(Sizes.Short(image.Info.Size, context.Glyphs));
}
