using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Goes from pane to pane, in and out.</summary>
internal sealed class PaneCommands(UiStore ui) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "machine.open", Keys = ["enter"], Label = "open", Group = CommandGroup.Find, HintRank = 1, Panes = [Pane.Machines],
            Help = "Open the machine: its details and its containers, of it alone.",
            WhyNot = context => context.Machine is null ? "there is no machine to open" : null,
            Run = context => Go(context, context.Ui.Section, isOfOne: true),
        },
        new()
        {
            Name = "pane.back", Keys = ["esc"], Label = "back", Group = CommandGroup.Find, HintRank = 2,
            Panes = [Pane.Containers, Pane.Images, Pane.Volumes, Pane.Networks, Pane.Activity],
            Help = "Leave the zoom, take back marks, clear the filter, or go back to the machines; never quits.",
            Run = Back,
        },
        new()
        {
            Name = "machines.back", Keys = ["esc"], Label = "clear", Group = CommandGroup.Find, Panes = [Pane.Machines],
            Help = "Leave the zoom or clear the filter; never quits.",
            Run = Back,
        },
        new()
        {
            Name = "pane.next", Keys = ["tab"], Label = "next pane", Group = CommandGroup.Move,
            Help = "Go to the next pane.",
            Run = context => Go(context, Neighbour(context, 1)),
        },
        new()
        {
            Name = "pane.previous", Keys = ["shift-tab"], Label = "previous pane", Group = CommandGroup.Move,
            Help = "Go to the previous pane.",
            Run = context => Go(context, Neighbour(context, -1)),
        },
        Jump("machines", "1", Pane.Machines),
        Jump("containers", "2", Pane.Containers),
        Jump("images", "3", Pane.Images),
        Jump("volumes", "4", Pane.Volumes),
        Jump("networks", "5", Pane.Networks),
        new()
        {
            Name = "pane.zoom", Keys = ["z"], Label = "zoom", Group = CommandGroup.Look, HintRank = 17,
            Help = "Give this pane the whole screen, and again to leave.",
            Run = _ => ui.Change(state => state with { IsZoomed = !state.IsZoomed }),
        },
    ];

    /// <summary>One step back from where the user is; null at the top.</summary>
    public static UiState? OneStepBack(UiState state) => state switch
    {
        { IsZoomed: true } => state with { IsZoomed = false },
        _ when !state.Of(state.Focus).Marks.IsEmpty => state.With(state.Focus, state.Of(state.Focus).WithoutMarks()),
        _ when state.Of(state.Focus).Filter.Length > 0 => state.With(state.Focus, state.Of(state.Focus) with { Filter = "" }),
        { Focus: not Pane.Machines } => state with { Focus = Pane.Machines },
        _ => null,
    };

    private AppCommand Jump(string name, string key, Pane pane) => new()
    {
        Name = $"pane.{name}",
        Keys = [key],
        Label = name,
        Group = CommandGroup.Move,
        Help = $"Go to the pane {name}.",
        Run = context => Go(context, pane),
    };

    // The panes on the screen: machines, what of an engine is shown, news.
    private static Pane Neighbour(CommandContext context, int step)
    {
        Pane[] panes = [Pane.Machines, context.Ui.Section, Pane.Activity];
        return panes[(Array.IndexOf(panes, context.Ui.Focus) + step + panes.Length) % panes.Length];
    }

    private void Back(CommandContext context) => ui.Change(state => OneStepBack(state) ?? state);

    // The section is of the machine the cursor is on, even when it moved a moment ago.
    private void Go(CommandContext context, Pane pane, bool isOfOne = false) => ui.Change(state =>
        (isOfOne ? state with { IsAllMachines = false } : state).Showing(context.Machine?.Info.Id ?? state.Detail).Focused(pane));
}
