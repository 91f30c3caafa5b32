using System.Globalization;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads docker's lists of images, volumes and networks.</summary>
internal static class DockerCatalogParser
{
    private static readonly string[] BuiltInNetworks = ["bridge", "host", "none"];

    /// <summary>One for each name of an image, though docker has a line for each digest of it too.</summary>
    /// <exception cref="ProviderException">A line is no image.</exception>
    public static IReadOnlyList<ImageInfo> Images(string output) =>
        [.. JsonLines.Parse("the image list", output, DockerCatalogJson.Default.DockerImageLine)
            .Select(Image)
            .DistinctBy(image => (image.Id, image.Repository, image.Tag))
            .OrderBy(image => image, ImageOrder.ByName)];

    /// <summary>The volumes ordered by name.</summary>
    /// <exception cref="ProviderException">A line is no volume.</exception>
    public static IReadOnlyList<VolumeInfo> Volumes(string output) =>
        [.. JsonLines.Parse("the volume list", output, DockerCatalogJson.Default.DockerVolumeLine)
            .Select(line => new VolumeInfo
            {
                Name = Need(line.Name, "volume", "name"),
                Driver = line.Driver ?? "",
                Mountpoint = line.Mountpoint ?? "",
                ComposeProject = ContainerWords.ComposeProject(key => LabelText.Value(line.Labels, key)),
            })
            .OrderBy(volume => volume.Name, StringComparer.Ordinal)];

    /// <summary>The networks ordered by name, without their address ranges.</summary>
    /// <exception cref="ProviderException">A line is no network.</exception>
    public static IReadOnlyList<NetworkInfo> Networks(string output) =>
        [.. JsonLines.Parse("the network list", output, DockerCatalogJson.Default.DockerNetworkLine)
            .Select(Network)
            .OrderBy(network => network.Name, StringComparer.Ordinal)];

    /// <summary>The same networks with the address ranges that <c>network inspect</c> of them says.</summary>
    /// <exception cref="ProviderException">The output is no list of networks.</exception>
    public static IReadOnlyList<NetworkInfo> WithSubnets(IReadOnlyList<NetworkInfo> networks, string output)
    {
        ILookup<string, string> subnets =
            (from details in JsonArray.Parse(
                 "docker", "the details of its networks", output, DockerCatalogJson.Default.ListDockerNetworkDetails)
             from range in details.IPAM?.Config ?? []
             where !string.IsNullOrEmpty(range.Subnet)
             select (details.Id, range.Subnet)).ToLookup(found => found.Id ?? "", found => found.Subnet);
        return [.. networks.Select(network => network with { Subnets = [.. subnets[network.Id]] })];
    }

    /// <summary>The layers, newest first as docker prints them.</summary>
    /// <exception cref="ProviderException">A line is no layer.</exception>
    public static IReadOnlyList<ImageLayer> Layers(string output) =>
        [.. JsonLines.Parse("the history", output, DockerCatalogJson.Default.DockerHistoryLine)
            .Select(line => new ImageLayer(
                line.CreatedBy ?? "", ByteSize.Parse(line.Size), RfcTime.Parse(line.CreatedAt), line.Comment ?? ""))];

    private static ImageInfo Image(DockerImageLine line)
    {
        string? repository = ImageName.Column(line.Repository);
        return new ImageInfo
        {
            Id = ImageName.WithoutHash(Need(line.ID, "image", "ID")),
            Repository = repository,
            Tag = ImageName.Column(line.Tag),
            Digest = repository is null ? null : ImageName.Column(line.Digest),
            Size = ByteSize.Parse(line.Size),
            CreatedAt = GoTimeText.Parse(line.CreatedAt),
            ContainerCount = int.TryParse(line.Containers, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null,
        };
    }

    private static NetworkInfo Network(DockerNetworkLine line)
    {
        string name = Need(line.Name, "network", "name");
        return new NetworkInfo
        {
            Id = Need(line.ID, "network", "ID"),
            Name = name,
            Driver = line.Driver,
            Scope = line.Scope,
            IsInternal = bool.TryParse(line.Internal, out bool isInternal) ? isInternal : null,
            CreatedAt = GoTimeText.Parse(line.CreatedAt),
            ComposeProject = ContainerWords.ComposeProject(key => LabelText.Value(line.Labels, key)),
            IsBuiltIn = BuiltInNetworks.Contains(name),
        };
    }

    private static string Need(string? value, string what, string field) =>
        string.IsNullOrEmpty(value) ? throw Failures.BadAnswer("docker", $"one {what} of the list has no {field}") : value;
}
