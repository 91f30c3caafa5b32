using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.State;

/// <summary>What the cursors are on.</summary>
internal static class Selection
{
    public static MachineSnapshot? Machine(AppSnapshot snapshot, UiState ui)
    {
        IReadOnlyList<MachineSnapshot> machines = MachineList.Of(snapshot, ui);
        return machines.ElementAtOrDefault(ui.Machines.Cursor.RowIn([.. machines.Select(MachineList.KeyOf)]));
    }

    public static ContainerSnapshot? Container(AppSnapshot snapshot, UiState ui)
    {
        IReadOnlyList<ContainerSnapshot> containers = ContainerList.Of(snapshot, ui);
        return containers.ElementAtOrDefault(ui.Containers.Cursor.RowIn([.. containers.Select(container => container.Info.Id)]));
    }

    public static EngineItem<ImageInfo>? Image(AppSnapshot snapshot, UiState ui) => ImageList.Of(snapshot, ui).At(ui.Images.Cursor);

    public static EngineItem<VolumeInfo>? Volume(AppSnapshot snapshot, UiState ui) => VolumeList.Of(snapshot, ui).At(ui.Volumes.Cursor);

    public static EngineItem<NetworkInfo>? Network(AppSnapshot snapshot, UiState ui) =>
        NetworkList.Of(snapshot, ui).At(ui.Networks.Cursor);

    /// <summary>The keys of a pane's list, in order.</summary>
    public static IReadOnlyList<string> Keys(Pane pane, AppSnapshot snapshot, UiState ui) => pane switch
    {
        Pane.Machines => [.. MachineList.Of(snapshot, ui).Select(MachineList.KeyOf)],
        Pane.Containers => [.. ContainerList.Of(snapshot, ui).Select(container => container.Info.Id)],
        Pane.Images => ImageList.Of(snapshot, ui).Keys,
        Pane.Volumes => VolumeList.Of(snapshot, ui).Keys,
        Pane.Networks => NetworkList.Of(snapshot, ui).Keys,
        Pane.Activity => [.. ActivityList.Of(snapshot, ui).Select(ActivityList.KeyOf)],
    };
}
