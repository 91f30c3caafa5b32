using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Finds the containers that an operation is about in the present list.</summary>
internal static class ContainerTargets
{
    /// <summary>The container of a target as it is now.</summary>
    /// <exception cref="ProviderException">It is gone.</exception>
    public static async Task<ContainerInfo> FindAsync(EngineAccess engine, ContainerTarget target, CancellationToken cancellationToken) =>
        Find(await engine.Runtime.ListContainersAsync(cancellationToken).ConfigureAwait(false), target)
        ?? throw EngineRefusal.Gone("container", target.Name);

    /// <summary>The container of a target; null when it is gone.</summary>
    public static ContainerInfo? Find(IReadOnlyList<ContainerInfo> containers, ContainerTarget target) =>
        containers.FirstOrDefault(container => container.Id == target.Id)
        ?? containers.FirstOrDefault(container => target.Id.Length > 0 && container.Id.StartsWith(target.Id, StringComparison.Ordinal));
}
