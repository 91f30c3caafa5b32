using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;

namespace Devx.Providers.Contracts;

/// <summary>Reads what an engine holds besides the list of its containers. Nothing here changes anything.</summary>
/// <remarks>Every method throws a <see cref="ProviderException"/> when the CLI failed, was too slow, or could not be understood.</remarks>
public interface IEngineCatalog
{
    /// <summary>All images, one for each name of an image, ordered by name; those without a name come last.</summary>
    Task<IReadOnlyList<ImageInfo>> ListImagesAsync(CancellationToken cancellationToken);

    /// <summary>All volumes ordered by name. Without sizes where the engine would have to count them.</summary>
    Task<IReadOnlyList<VolumeInfo>> ListVolumesAsync(CancellationToken cancellationToken);

    /// <summary>All networks ordered by name.</summary>
    Task<IReadOnlyList<NetworkInfo>> ListNetworksAsync(CancellationToken cancellationToken);

    /// <summary>The containers, running or not, that use an image, a volume or a network.</summary>
    Task<IReadOnlyList<ContainerInfo>> ListUsersAsync(EngineObject kind, string id, CancellationToken cancellationToken);

    /// <summary>The engine's own description of one object as JSON text; not cleaned.</summary>
    /// <exception cref="ProviderException"><see cref="ProviderFailure.NotFound"/> when it is gone.</exception>
    Task<string> InspectAsync(EngineObject kind, string id, CancellationToken cancellationToken);

    /// <summary>All that is known of one container.</summary>
    /// <exception cref="ProviderException"><see cref="ProviderFailure.NotFound"/> when it is gone.</exception>
    Task<ContainerDetails> ContainerDetailsAsync(string id, CancellationToken cancellationToken);

    /// <summary>The processes in a running container.</summary>
    /// <exception cref="ProviderException"><see cref="ProviderFailure.WrongState"/> when it does not run.</exception>
    Task<ProcessTable> TopAsync(string id, CancellationToken cancellationToken);

    /// <summary>The layers of an image, newest first.</summary>
    Task<IReadOnlyList<ImageLayer>> ImageHistoryAsync(string image, CancellationToken cancellationToken);
}
