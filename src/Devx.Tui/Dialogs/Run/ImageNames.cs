using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Dialogs.Run;

/// <summary>Compares names of images, which have parts that may be left out.</summary>
internal static class ImageNames
{
    private static readonly string[] Usual = ["docker.io/library/", "docker.io/", "localhost/"];

    /// <summary>True when a name or id is that of one of the images.</summary>
    public static bool Contains(IReadOnlyList<ImageInfo> images, string name) => images.Any(image =>
        Whole(image.Reference) == Whole(name) || (name.Length >= 12 && image.Id.StartsWith(name, StringComparison.Ordinal)));

    private static string Whole(string name)
    {
        string? left = Usual.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        string path = name[(left?.Length ?? 0)..];
        bool hasTag = path.AsSpan(path.LastIndexOf('/') + 1).IndexOfAny(':', '@') >= 0;
        return hasTag ? path : $"{path}:latest";
    }
}
