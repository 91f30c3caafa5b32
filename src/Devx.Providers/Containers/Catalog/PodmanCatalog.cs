namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads what a podman engine holds.</summary>
internal sealed class PodmanCatalog(IEngineCli cli) : CliCatalog(cli)
{
    private readonly PodmanVolumeUsers _users = new(cli);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImageInfo>> ListImagesAsync(CancellationToken cancellationToken) =>
        PodmanCatalogParser.Images(await AskAsync(cancellationToken, "images", "--format", "json").ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<VolumeInfo>> ListVolumesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<VolumeInfo> volumes = PodmanCatalogParser.Volumes(
            await AskAsync(cancellationToken, "volume", "ls", "--format", "json").ConfigureAwait(false));
        return volumes.Count > 0 && await _users.ReadAsync(cancellationToken).ConfigureAwait(false) is { } users
            ? [.. volumes.Select(volume => volume with { Users = [.. users[volume.Name]] })]
            : volumes;
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<NetworkInfo>> ListNetworksAsync(CancellationToken cancellationToken) =>
        PodmanCatalogParser.Networks(await AskAsync(cancellationToken, "network", "ls", "--format", "json").ConfigureAwait(false));

    /// <summary>Of an image also the containers of images that were built on it, for it cannot go before they do.</summary>
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ContainerInfo>> ListUsersAsync(
        EngineObject kind, string id, CancellationToken cancellationToken) =>
        PodmanContainerParser.Parse(
            await AskAsync(cancellationToken, "ps", "--all", "--filter", UserFilter(kind, id), "--format", "json").ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImageLayer>> ImageHistoryAsync(string image, CancellationToken cancellationToken) =>
        PodmanCatalogParser.Layers(await AskAsync(cancellationToken, "history", "--format", "json", image).ConfigureAwait(false));
}
