namespace Devx.Providers.Containers.Catalog;

/// <summary>Images by their names; those without a name come last, the newest of them first.</summary>
internal sealed class ImageOrder : IComparer<ImageInfo>
{
    /// <summary>The only one.</summary>
    public static readonly ImageOrder ByName = new();

    /// <inheritdoc/>
    public int Compare(ImageInfo? x, ImageInfo? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ when x.Repository is null && y.Repository is null => Nullable.Compare(y.CreatedAt, x.CreatedAt),
        _ when x.Repository is null || y.Repository is null => x.Repository is null ? 1 : -1,
        _ => string.CompareOrdinal(x.Repository, y.Repository) is not 0 and int order ? order : string.CompareOrdinal(x.Tag, y.Tag),
    };
}
