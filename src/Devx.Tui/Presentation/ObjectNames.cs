using Devx.Providers.Containers.Catalog;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What images and volumes are called on the screen, those without a name too.</summary>
internal static class ObjectNames
{
    /// <summary>Digits of an id that are shown, as the engines' own lists do.</summary>
    private const int ShortIdLength = 12;

    /// <summary><c>ghcr.io/acme/api:1.9</c>, <c>no name 3f2a9c81d0e4</c></summary>
    public static string Of(ImageInfo image) => image.IsDangling ? $"no name {ShortId(image.Id)}" : HubNames.Short(image.Reference);

    /// <summary><c>pgdata</c>, <c>3f2a9c81d0e4 anonymous</c></summary>
    public static string Of(VolumeInfo volume) => volume.IsAnonymous ? $"{ShortId(volume.Name)} anonymous" : volume.Name;

    public static string ShortId(string id) => id.Length > ShortIdLength ? id[..ShortIdLength] : id;
}
