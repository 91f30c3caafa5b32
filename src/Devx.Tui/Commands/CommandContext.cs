using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>What a command sees when it runs or is asked whether it could.</summary>
internal sealed record CommandContext(AppSnapshot Snapshot, UiState Ui, CommandTable Table)
{
    /// <summary>The machine the cursor is on.</summary>
    public MachineSnapshot? Machine => Selection.Machine(Snapshot, Ui);

    /// <summary>The machine whose containers are shown.</summary>
    public MachineSnapshot? ShownMachine => Snapshot.Machine(Ui.Detail);

    /// <summary>The container the cursor is on.</summary>
    public ContainerSnapshot? Container => Selection.Container(Snapshot, Ui);
}
