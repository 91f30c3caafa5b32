namespace Devx.Tui.State;

/// <summary>What the cursors are on.</summary>
internal static class Selection
{
    public static MachineSnapshot? Machine(AppSnapshot snapshot, UiState ui)
    {
        IReadOnlyList<MachineSnapshot> machines = MachineList.Of(snapshot, ui);
        return machines.ElementAtOrDefault(ui.Machines.Cursor.RowIn([.. machines.Select(MachineList.KeyOf)]));
    }

    /// <summary>The keys of a pane's list, in order.</summary>
    public static IReadOnlyList<string> Keys(Pane pane, AppSnapshot snapshot, UiState ui, ListMemory lists) => pane switch
    {
        Pane.Machines => [.. MachineList.Of(snapshot, ui).Select(MachineList.KeyOf)],
        Pane.Containers => lists.Containers(snapshot, ui).Keys,
        Pane.Images => lists.Images(snapshot, ui).Keys,
        Pane.Volumes => lists.Volumes(snapshot, ui).Keys,
        Pane.Networks => lists.Networks(snapshot, ui).Keys,
        Pane.Activity => [.. ActivityList.Of(snapshot, ui).Select(ActivityList.KeyOf)],
    };
}
