using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>What an engine holds, with what uses what, before something is removed.</summary>
/// <param name="Scope">What is to be looked at.</param>
/// <param name="Containers">All containers.</param>
/// <param name="Facts">What their list does not say.</param>
/// <param name="Images">All images, where they matter.</param>
/// <param name="Volumes">All volumes, where they matter.</param>
/// <param name="Networks">All networks, where they matter.</param>
/// <param name="Sizes">What things take.</param>
/// <param name="HasSizes">False when they could not be counted in time.</param>
internal sealed record PruneSurvey(
    PruneScope Scope, IReadOnlyList<ContainerInfo> Containers, IReadOnlyDictionary<string, TargetFacts> Facts,
    IReadOnlyList<ImageInfo> Images, IReadOnlyList<VolumeInfo> Volumes, IReadOnlyList<NetworkInfo> Networks, DiskSizes Sizes, bool HasSizes)
{
    private const PruneScope Counted =
        PruneScope.Containers | PruneScope.AnonymousVolumes | PruneScope.UnusedVolumes | PruneScope.BuildCache;

    /// <summary>Containers that a prune of containers removes.</summary>
    public IEnumerable<ContainerInfo> Ended => (Scope & PruneScope.Containers) == 0 ? [] : Containers.Where(IsEnded);

    /// <summary>Those that are left then, and hold what they use.</summary>
    public IEnumerable<ContainerInfo> Staying =>
        Containers.Where(container => (Scope & PruneScope.Containers) == 0 || !IsEnded(container));

    /// <summary>Reads all that the scope needs.</summary>
    public static async Task<PruneSurvey> ReadAsync(EngineAccess engine, PruneScope scope, CancellationToken cancellationToken)
    {
        IEngineCatalog catalog = engine.Runtime.Catalog;
        IReadOnlyList<ContainerInfo> containers = await engine.Runtime.ListContainersAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, TargetFacts> facts =
            await TargetFacts.ReadAsync(engine, containers, cancellationToken).ConfigureAwait(false);
        bool wantsImages = (scope & (PruneScope.DanglingImages | PruneScope.UnusedImages)) != 0;
        bool wantsVolumes = (scope & (PruneScope.AnonymousVolumes | PruneScope.UnusedVolumes)) != 0;
        DiskSizes? sizes = (scope & Counted) == 0 ? DiskSizes.Unknown : await CountAsync(engine, cancellationToken).ConfigureAwait(false);
        return new PruneSurvey(
            scope, containers, facts,
            wantsImages ? await catalog.ListImagesAsync(cancellationToken).ConfigureAwait(false) : [],
            wantsVolumes ? await catalog.ListVolumesAsync(cancellationToken).ConfigureAwait(false) : [],
            (scope & PruneScope.Networks) != 0 ? await catalog.ListNetworksAsync(cancellationToken).ConfigureAwait(false) : [],
            sizes ?? DiskSizes.Unknown, sizes is not null);
    }

    private static bool IsEnded(ContainerInfo container) =>
        container.Status is ContainerStatus.Created or ContainerStatus.Exited or ContainerStatus.Dead;

    /// <summary>Null when the engine takes too long over it: what is removed is known all the same.</summary>
    private static async Task<DiskSizes?> CountAsync(EngineAccess engine, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.Dialect.SizesAsync(engine, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException exception) when (exception.Failure == ProviderFailure.TimedOut)
        {
            return null;
        }
    }
}
