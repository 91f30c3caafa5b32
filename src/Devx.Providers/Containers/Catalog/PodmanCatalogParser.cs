using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads podman's lists of images, volumes and networks.</summary>
internal static class PodmanCatalogParser
{
    private const string BuiltInNetwork = "podman";

    /// <summary>One for each name of an image.</summary>
    /// <exception cref="ProviderException">The output is no list of images.</exception>
    public static IReadOnlyList<ImageInfo> Images(string output) =>
        [.. JsonArray.Parse("podman", "the image list", output, PodmanCatalogJson.Default.ListPodmanImageEntry)
            .SelectMany(Images)
            .OrderBy(image => image, ImageOrder.ByName)];

    /// <summary>The volumes ordered by name.</summary>
    /// <exception cref="ProviderException">The output is no list of volumes.</exception>
    public static IReadOnlyList<VolumeInfo> Volumes(string output) =>
        [.. JsonArray.Parse("podman", "the volume list", output, PodmanCatalogJson.Default.ListPodmanVolume)
            .Select(volume => new VolumeInfo
            {
                Name = Need(volume.Name, "volume", "name"),
                Driver = volume.Driver ?? "",
                Mountpoint = volume.Mountpoint ?? "",
                CreatedAt = RfcTime.Parse(volume.CreatedAt),
                ComposeProject = ContainerWords.ComposeProject(key => volume.Labels?.GetValueOrDefault(key)),
            })
            .OrderBy(volume => volume.Name, StringComparer.Ordinal)];

    /// <summary>The networks ordered by name.</summary>
    /// <exception cref="ProviderException">The output is no list of networks.</exception>
    public static IReadOnlyList<NetworkInfo> Networks(string output) =>
        [.. JsonArray.Parse("podman", "the network list", output, PodmanCatalogJson.Default.ListPodmanNetwork)
            .Select(network => new NetworkInfo
            {
                Id = Need(network.Id, "network", "id"),
                Name = Need(network.Name, "network", "name"),
                Driver = network.Driver,
                Subnets = [.. (network.Subnets ?? []).Select(range => range.Subnet).OfType<string>()],
                IsInternal = network.IsInternal,
                CreatedAt = RfcTime.Parse(network.Created),
                ComposeProject = ContainerWords.ComposeProject(key => network.Labels?.GetValueOrDefault(key)),
                IsBuiltIn = network.Name == BuiltInNetwork,
            })
            .OrderBy(network => network.Name, StringComparer.Ordinal)];

    /// <summary>The layers, newest first as podman prints them.</summary>
    /// <exception cref="ProviderException">The output is no list of layers.</exception>
    public static IReadOnlyList<ImageLayer> Layers(string output) =>
        [.. JsonArray.Parse("podman", "the history", output, PodmanCatalogJson.Default.ListPodmanLayer)
            .Select(layer => new ImageLayer(
                layer.CreatedBy ?? "", new ByteSize(layer.Size), RfcTime.Parse(layer.Created), layer.Comment ?? ""))];

    private static IEnumerable<ImageInfo> Images(PodmanImageEntry entry)
    {
        var nameless = new ImageInfo
        {
            Id = Need(entry.Id, "image", "Id"),
            Size = new ByteSize(entry.Size),
            CreatedAt = entry.Created > 0 ? DateTimeOffset.FromUnixTimeSeconds(entry.Created) : null,
            ContainerCount = entry.Containers,
        };
        return entry.Names is { Count: > 0 } names ? names.Select(name => Named(nameless, name, entry.RepoDigests ?? [])) : [nameless];
    }

    private static ImageInfo Named(ImageInfo image, string name, IReadOnlyList<string> digests)
    {
        (string repository, string? tag, string? digest) = ImageName.Split(name);
        return image with
        {
            Repository = repository,
            Tag = tag,
            Digest = digest
                ?? digests.Select(ImageName.Split).FirstOrDefault(known => known.Repository == repository).Digest,
        };
    }

    private static string Need(string? value, string what, string field) =>
        string.IsNullOrEmpty(value) ? throw Failures.BadAnswer("podman", $"one {what} of the list has no {field}") : value;
}
