namespace Devx.Tui.State;

/// <summary>Remembers a list of images, volumes or networks until something that it is made of changes.</summary>
/// <param name="pane">The pane it is shown in.</param>
/// <param name="make">Makes the list.</param>
/// <param name="listing">What was read of a machine.</param>
internal sealed class EngineMemory<T>(
    Pane pane, Func<AppSnapshot, UiState, EngineRows<T>> make, Func<MachineSnapshot, EngineListing<T>> listing)
{
    private EngineRows<T>? _rows;
    private (ListOrder Order, string Filter) _choice;
    private object?[] _sources = [];

    public EngineRows<T> Of(AppSnapshot snapshot, UiState ui)
    {
        PaneState state = ui.Of(pane);
        (ListOrder, string) choice = (state.Order, state.Filter);
        object?[] sources = [.. ContainerScope.MachinesOf(snapshot, ui).SelectMany(SourcesOf)];
        if (_rows is null || _choice != choice || !sources.SequenceEqual(_sources))
        {
            _rows = make(snapshot, ui);
            (_choice, _sources) = (choice, sources);
        }

        return _rows;
    }

    // Lists are equal when they are the same one.
    private object?[] SourcesOf(MachineSnapshot machine) =>
        [machine.Info.Id, listing(machine).Items, machine.VolumeSizes, machine.Containers.Items, machine.Containers.Status];
}
