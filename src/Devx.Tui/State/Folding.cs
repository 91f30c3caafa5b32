namespace Devx.Tui.State;

/// <summary>Folds and unfolds groups of containers; the cursor goes where its container can still be seen.</summary>
internal static class Folding
{
    /// <summary>Leaves only the head of a group.</summary>
    public static UiState Folded(UiState ui, ContainerGroup group) => ui with
    {
        Containers = ui.Containers with
        {
            Folded = ui.Containers.Folded.Add(group.Key),
            Cursor = ui.Containers.Cursor with { Key = group.Key },
        },
    };

    public static UiState Unfolded(UiState ui, ContainerGroup group) =>
        ui with { Containers = ui.Containers with { Folded = ui.Containers.Folded.Remove(group.Key) } };

    /// <summary>Lists the containers with or without their groups.</summary>
    /// <param name="ui">How they are listed now.</param>
    /// <param name="row">
    /// The row under the cursor; the cursor stays with its container, from a head it goes to the first of the group.
    /// </param>
    public static UiState Flattened(UiState ui, ContainerRow? row) => ui with
    {
        IsFlat = !ui.IsFlat,
        Containers = row is ContainerGroupRow
            ? ui.Containers with { Cursor = ui.Containers.Cursor with { Key = row.Containers[0].Key.ToString() } }
            : ui.Containers,
    };
}
