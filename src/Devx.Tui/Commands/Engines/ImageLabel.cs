using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Commands.Engines;

/// <summary>What people call an image.</summary>
internal static class ImageLabel
{
    private const int ShortId = 12;

    /// <summary>Its name; the beginning of its id when it has none.</summary>
    public static string Of(ImageInfo image) => image.IsDangling && image.Id.Length > ShortId ? image.Id[..ShortId] : image.Reference;
}
