namespace Devx.Tui.State.Details;

/// <summary>Finds a container in all that is known.</summary>
internal static class ContainerLookup
{
    /// <summary>The container as it is now; null when it is gone.</summary>
    public static ContainerSnapshot? Find(AppSnapshot snapshot, ContainerKey key) =>
        snapshot.Machine(key.Machine)?.Containers.Items.FirstOrDefault(item => item.Info.Id == key.Id);
}
