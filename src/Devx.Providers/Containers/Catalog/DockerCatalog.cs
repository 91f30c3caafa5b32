using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads what a docker engine holds.</summary>
internal sealed class DockerCatalog(IEngineCli cli) : CliCatalog(cli)
{
    /// <summary>
    /// With <c>--digests</c>, without which every digest is <c>&lt;none&gt;</c>. Without <c>--all</c>: the layers of a build are no images.
    /// </summary>
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImageInfo>> ListImagesAsync(CancellationToken cancellationToken) =>
        DockerCatalogParser.Images(
            await AskAsync(cancellationToken, "image", "ls", "--no-trunc", "--digests", "--format", DockerFormats.Json)
                .ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<VolumeInfo>> ListVolumesAsync(CancellationToken cancellationToken) =>
        DockerCatalogParser.Volumes(
            await AskAsync(cancellationToken, "volume", "ls", "--format", DockerFormats.Json).ConfigureAwait(false));

    /// <summary>The list has no address ranges: one more command has those of all networks.</summary>
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<NetworkInfo>> ListNetworksAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<NetworkInfo> networks = DockerCatalogParser.Networks(
            await AskAsync(cancellationToken, "network", "ls", "--no-trunc", "--format", DockerFormats.Json).ConfigureAwait(false));
        if (networks.Count == 0)
        {
            return networks;
        }

        CommandRequest inspect = Cli.Request(["network", "inspect", .. networks.Select(network => network.Id)]);
        CommandResult result = await Cli.RunAsync(inspect, cancellationToken).ConfigureAwait(false);

        // A network that vanished since the list was read fails the command, which still prints the others.
        return result.IsSuccess || Cli.Explain(result) is { Failure: ProviderFailure.NotFound }
            ? DockerCatalogParser.WithSubnets(networks, result.StandardOutput)
            : throw Cli.Explain(result);
    }

    /// <summary>Of an image also the containers of images that were built on it, for it cannot go before they do.</summary>
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ContainerInfo>> ListUsersAsync(
        EngineObject kind, string id, CancellationToken cancellationToken) =>
        DockerContainerParser.Parse(
            await AskAsync(
                cancellationToken, "ps", "--all", "--no-trunc", "--filter", UserFilter(kind, id), "--format", DockerFormats.JsonWithoutSize)
                .ConfigureAwait(false),
            Cli.Host.Time.GetUtcNow());

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImageLayer>> ImageHistoryAsync(string image, CancellationToken cancellationToken) =>
        DockerCatalogParser.Layers(
            await AskAsync(cancellationToken, "history", "--no-trunc", "--format", DockerFormats.Json, image).ConfigureAwait(false));
}
