using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>What the three dialects ask alike.</summary>
internal abstract class CliCatalog(IEngineCli cli) : IEngineCatalog
{
    /// <summary>The command line of the engine.</summary>
    private protected IEngineCli Cli { get; } = cli;

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<ImageInfo>> ListImagesAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<VolumeInfo>> ListVolumesAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<NetworkInfo>> ListNetworksAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<ContainerInfo>> ListUsersAsync(EngineObject kind, string id, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public async Task<string> InspectAsync(EngineObject kind, string id, CancellationToken cancellationToken) =>
        InspectedObject.Text(Cli.Name, await AskAsync(cancellationToken, [.. InspectCommand(kind), id]).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<ContainerDetails> ContainerDetailsAsync(string id, CancellationToken cancellationToken) =>
        ContainerDetailsParser.Parse(
            Cli.Name, await AskAsync(cancellationToken, [.. InspectCommand(EngineObject.Container), id]).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<ProcessTable> TopAsync(string id, CancellationToken cancellationToken) =>
        ProcessTableParser.Parse(Cli.Name, await AskAsync(cancellationToken, "top", id).ConfigureAwait(false));

    /// <inheritdoc/>
    public abstract Task<IReadOnlyList<ImageLayer>> ImageHistoryAsync(string image, CancellationToken cancellationToken);

    /// <summary>The command that describes the object whose name follows it.</summary>
    private protected virtual IReadOnlyList<string> InspectCommand(EngineObject kind) => [Noun(kind), "inspect"];

    /// <summary>Runs a read and gives its standard output.</summary>
    private protected Task<string> AskAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments) =>
        Cli.ReadAsync(Cli.Request(arguments), cancellationToken);

    /// <summary>The word by which the CLIs call a kind.</summary>
    private protected static string Noun(EngineObject kind) => kind switch
    {
        EngineObject.Container => "container",
        EngineObject.Image => "image",
        EngineObject.Volume => "volume",
        EngineObject.Network => "network",
    };

    /// <summary>The filter of <c>ps</c> for the containers that use something.</summary>
    private protected static string UserFilter(EngineObject kind, string id) => kind switch
    {
        EngineObject.Container => $"id={id}",
        EngineObject.Image => $"ancestor={id}",
        EngineObject.Volume => $"volume={id}",
        EngineObject.Network => $"network={id}",
    };
}
