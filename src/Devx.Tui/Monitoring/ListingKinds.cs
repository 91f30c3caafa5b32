using Devx.Providers.Containers.Catalog;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>The lists that an engine gives besides its containers.</summary>
internal static class ListingKinds
{
    public static ListingKind<ImageInfo> Images { get; } = new(
        "images", (catalog, end) => catalog.ListImagesAsync(end), machine => machine.Images,
        (machine, images) => machine with { Images = images }, ImageList.KeyOf);

    public static ListingKind<VolumeInfo> Volumes { get; } = new(
        "volumes", (catalog, end) => catalog.ListVolumesAsync(end), machine => machine.Volumes,
        (machine, volumes) => machine with { Volumes = volumes }, VolumeList.KeyOf);

    public static ListingKind<NetworkInfo> Networks { get; } = new(
        "networks", (catalog, end) => catalog.ListNetworksAsync(end), machine => machine.Networks,
        (machine, networks) => machine with { Networks = networks }, NetworkList.KeyOf);
}
