namespace Devx.Providers.Containers.Catalog;

/// <summary>What is mounted in a container, as its <c>inspect</c> tells it in two places.</summary>
internal static class ContainerMounts
{
    private const string InMemory = "tmpfs";

    /// <summary>The mounts in the engine's order, then folders in memory that are not among them.</summary>
    public static IReadOnlyList<ContainerMount> Of(DetailedContainer container)
    {
        ContainerMount[] mounts = [.. (container.Mounts ?? []).Select(Mount)];
        return
        [
            .. mounts,
            .. from folder in container.HostConfig?.Tmpfs ?? []
               where mounts.All(mount => mount.Destination != folder.Key)
               orderby folder.Key
               select new ContainerMount(InMemory, "", folder.Key, (folder.Value ?? "").Split(',').Contains("ro")),
        ];
    }

    private static ContainerMount Mount(DetailedMount mount) => new(
        mount.Type ?? "",
        mount.Type is InMemory ? "" : string.IsNullOrEmpty(mount.Name) ? mount.Source ?? "" : mount.Name,
        mount.Destination ?? "", !mount.RW);
}
