namespace Devx.Tui.State;

/// <summary>The machines whose images, volumes and networks are listed.</summary>
internal static class EngineScope
{
    public static IEnumerable<MachineSnapshot> MachinesOf(AppSnapshot snapshot, UiState ui) =>
        ContainerScope.MachinesOf(snapshot, ui);

    /// <summary>True for a machine whose engine can be asked, as far as that is known.</summary>
    public static bool CanAnswer(MachineSnapshot machine) => machine.Containers.Status switch
    {
        ContainersStatus.NotAsked or ContainersStatus.Known or ContainersStatus.Failed => true,
        ContainersStatus.MachineDown or ContainersStatus.NoRuntime => false,
    };
}
