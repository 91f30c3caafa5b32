namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads what a containerd holds, through nerdctl.</summary>
internal sealed class NerdctlCatalog(IEngineCli cli) : CliCatalog(cli)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImageInfo>> ListImagesAsync(CancellationToken cancellationToken) =>
        NerdctlCatalogParser.Images(await AskAsync(cancellationToken, "images", "--no-trunc", "--format", "json").ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<VolumeInfo>> ListVolumesAsync(CancellationToken cancellationToken) =>
        NerdctlCatalogParser.Volumes(await AskAsync(cancellationToken, "volume", "ls", "--format", "json").ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<NetworkInfo>> ListNetworksAsync(CancellationToken cancellationToken) =>
        NerdctlCatalogParser.Networks(await AskAsync(cancellationToken, "network", "ls", "--format", "json").ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ContainerInfo>> ListUsersAsync(
        EngineObject kind, string id, CancellationToken cancellationToken) =>
        kind is EngineObject.Image
            ? await ImageUsersAsync(id, cancellationToken).ConfigureAwait(false)
            : await ContainersAsync(cancellationToken, "--filter", UserFilter(kind, id)).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ImageLayer>> ImageHistoryAsync(string image, CancellationToken cancellationToken) =>
        NerdctlCatalogParser.Layers(
            await AskAsync(cancellationToken, "history", "--no-trunc", "--format", "json", image).ConfigureAwait(false));

    /// <summary>Volumes and networks have an <c>inspect</c> of their own; that of containers takes the kind.</summary>
    private protected override IReadOnlyList<string> InspectCommand(EngineObject kind) =>
        kind is EngineObject.Container ? ["inspect", "--type", "container"] : base.InspectCommand(kind);

    /// <summary>nerdctl has no filter for it, and a container knows its image by name only.</summary>
    private async Task<IReadOnlyList<ContainerInfo>> ImageUsersAsync(string id, CancellationToken cancellationToken)
    {
        IReadOnlyList<ImageInfo> images = await ListImagesAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string> names =
        [
            id,
            .. from asked in images
               where asked.Id == ImageName.WithoutHash(id) || asked.Reference == id
               from image in images
               where image.Id == asked.Id
               select image.Reference,
        ];
        IReadOnlyList<ContainerInfo> containers = await ContainersAsync(cancellationToken).ConfigureAwait(false);
        return [.. containers.Where(
            container => names.Contains(container.Image) || names.Contains(FamiliarName(container.Image)))];
    }

    /// <summary>Containers have the full name of an image (<c>docker.io/library/nginx:1</c>), the images their familiar one.</summary>
    private static string FamiliarName(string image)
    {
        const string hub = "docker.io/";
        const string library = "library/";
        string name = image.StartsWith(hub, StringComparison.Ordinal) ? image[hub.Length..] : image;
        return name.StartsWith(library, StringComparison.Ordinal) ? name[library.Length..] : name;
    }

    private async Task<IReadOnlyList<ContainerInfo>> ContainersAsync(CancellationToken cancellationToken, params string[] filter) =>
        NerdctlContainerParser.Parse(
            await AskAsync(cancellationToken, ["ps", "--all", "--no-trunc", .. filter, "--format", "json"]).ConfigureAwait(false),
            Cli.Host.Time.GetUtcNow());
}
