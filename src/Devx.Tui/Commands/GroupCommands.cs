using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Folds the groups of containers, and chooses between one machine and all of them.</summary>
internal sealed class GroupCommands(UiStore ui) : ICommandSource
{
    /// <summary>What enter does to a container.</summary>
    private const string Inspect = "container.inspect";

    private static readonly Pane[] Sections = [Pane.Containers, Pane.Images, Pane.Volumes, Pane.Networks];

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "container.open", Keys = ["enter"], Label = "open", Group = CommandGroup.Find, HintRank = 1, Panes = [Pane.Containers],
            Help = "Open the container; on the head of a group, fold or unfold it.",
            WhyNot = context => context.Group is null ? context.WhyNot(context.Table.Row(Inspect)) : WhyNotFold(context),
            Run = Open,
        },
        new()
        {
            Name = "group.fold", Keys = ["left"], Label = "fold", Group = CommandGroup.Look, Panes = [Pane.Containers],
            Help = "Show only the head of the group the cursor is in.",
            WhyNot = WhyNotFold,
            Run = context => ChangeGroup(context, Folding.Folded),
        },
        new()
        {
            Name = "group.unfold", Keys = ["right"], Label = "unfold", Group = CommandGroup.Look, Panes = [Pane.Containers],
            Help = "Show the containers of the group again.",
            WhyNot = WhyNotFold,
            Run = context => ChangeGroup(context, Folding.Unfolded),
        },
        new()
        {
            Name = "group.flat", Keys = ["t"], Label = "groups", Group = CommandGroup.Look, HintRank = 16, Panes = [Pane.Containers],
            Help = "List containers by compose project and pod, or all in one order.",
            WhyNot = context => context.ContainerRows.Scope.HasGroups ? null : "there is no compose project and no pod",
            Run = context => ui.Change(state => Folding.Flattened(state, context.ContainerRow)),
        },
        new()
        {
            Name = "list.all-machines", Keys = ["a"], Label = "all machines", Group = CommandGroup.Look, HintRank = 14, Panes = Sections,
            Help = "List what is in all machines, or only what is in the one above.",
            Run = _ => ui.Change(state => state with { IsAllMachines = !state.IsAllMachines }),
        },
    ];

    private static string? WhyNotFold(CommandContext context) => context switch
    {
        { ContainerRow: null } => "there is nothing to fold",
        { ContainerRow.Group: null } => "the list has no groups",
        { Ui.Containers.Filter.Length: > 0 } => "a filter shows all that it finds; esc clears it",
        _ => null,
    };

    private void Open(CommandContext context)
    {
        if (context.ContainerRow is ContainerGroupRow head)
        {
            ChangeGroup(context, head.IsFolded ? Folding.Unfolded : Folding.Folded);
        }
        else
        {
            context.Table.Row(Inspect).Run(context);
        }
    }

    private void ChangeGroup(CommandContext context, Func<UiState, ContainerGroup, UiState> change)
    {
        if (context.ContainerRow?.Group is { } group)
        {
            ui.Change(state => change(state, group));
        }
    }
}
