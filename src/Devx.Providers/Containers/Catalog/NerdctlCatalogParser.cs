using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads nerdctl's lists of images, volumes and networks.</summary>
internal static class NerdctlCatalogParser
{
    private static readonly string[] BuiltInNetworks = ["bridge", "host", "none"];

    /// <summary>One for each name and platform of an image.</summary>
    /// <exception cref="ProviderException">A line is cut.</exception>
    public static IReadOnlyList<ImageInfo> Images(string output) =>
        [.. NerdctlLines.Parse(output, NerdctlCatalogJson.Default.NerdctlImageRow)
            .Where(row => !string.IsNullOrEmpty(row.ID))
            .Select(Image)
            .OrderBy(image => image, ImageOrder.ByName)];

    /// <summary>The volumes ordered by name.</summary>
    /// <exception cref="ProviderException">A line is cut.</exception>
    public static IReadOnlyList<VolumeInfo> Volumes(string output) =>
        [.. NerdctlLines.Parse(output, NerdctlCatalogJson.Default.NerdctlVolumeRow)
            .Where(row => !string.IsNullOrEmpty(row.Name))
            .Select(row => new VolumeInfo
            {
                Name = row.Name ?? "",
                Driver = row.Driver ?? "",
                Mountpoint = row.Mountpoint ?? "",
                ComposeProject = ContainerWords.ComposeProject(key => NerdctlLabels.Value(row.Labels, key)),
            })
            .OrderBy(volume => volume.Name, StringComparer.Ordinal)];

    /// <summary>The networks ordered by name. nerdctl lists only names; what a network is, its inspect says.</summary>
    /// <exception cref="ProviderException">A line is cut.</exception>
    public static IReadOnlyList<NetworkInfo> Networks(string output) =>
        [.. NerdctlLines.Parse(output, NerdctlCatalogJson.Default.NerdctlNetworkRow)
            .Where(row => !string.IsNullOrEmpty(row.Name))
            .Select(row => new NetworkInfo
            {
                Id = row.ID ?? "",
                Name = row.Name ?? "",
                ComposeProject = ContainerWords.ComposeProject(key => NerdctlLabels.Value(row.Labels, key)),
                IsBuiltIn = BuiltInNetworks.Contains(row.Name),
            })
            .OrderBy(network => network.Name, StringComparer.Ordinal)];

    /// <summary>The layers, newest first as nerdctl prints them.</summary>
    /// <exception cref="ProviderException">A line is cut.</exception>
    public static IReadOnlyList<ImageLayer> Layers(string output) =>
        [.. NerdctlLines.Parse(output, NerdctlCatalogJson.Default.NerdctlHistoryRow)
            .Select(row => new ImageLayer(row.CreatedBy ?? "", ByteSize.Parse(row.Size), RfcTime.Parse(row.CreatedAt), row.Comment ?? ""))];

    private static ImageInfo Image(NerdctlImageRow row) => new()
    {
        Id = ImageName.WithoutHash(row.ID ?? ""),
        Repository = ImageName.Column(row.Repository),
        Tag = ImageName.Column(row.Tag),
        Digest = ImageName.Column(row.Digest),
        Size = ByteSize.Parse(row.Size),
        CreatedAt = GoTimeText.Parse(row.CreatedAt),
        Platform = string.IsNullOrEmpty(row.Platform) ? null : row.Platform,
    };
}
