using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Marks what the next action is for.</summary>
internal sealed class MarkCommands(UiStore ui) : ICommandSource
{
    private static readonly Pane[] Panes = [Pane.Containers, Pane.Images, Pane.Volumes, Pane.Networks];

    public IEnumerable<AppCommand> Commands =>
    [
        new()
        {
            Name = "list.mark", Keys = ["space"], Label = "mark", Group = CommandGroup.Find, HintRank = 15, Panes = Panes,
            Help = "Mark the row, or take its mark back, and go one down; actions are for what is marked.",
            WhyNot = Empty,
            Run = Mark,
        },
        new()
        {
            Name = "list.mark-all", Keys = ["*"], Label = "mark all or none", Group = CommandGroup.Find, Panes = Panes,
            Help = "Mark all that the filter shows; none when all of it is marked.",
            WhyNot = Empty,
            Run = MarkAll,
        },
        new()
        {
            Name = "list.mark-range", Keys = ["v"], Label = "mark a range", Group = CommandGroup.Find, Panes = Panes,
            Help = "Mark from the row that was marked last to the cursor.",
            WhyNot = Empty,
            Run = MarkRange,
        },
    ];

    private static string? Empty(CommandContext context) => context.Keys(context.Ui.Focus).Count == 0 ? "there is nothing to mark" : null;

    private void Mark(CommandContext context)
    {
        (Pane pane, PaneState state, IReadOnlyList<string> rows) = Place(context);
        int row = state.Cursor.RowIn(rows);
        IReadOnlyList<string> items = pane == Pane.Containers ? KeysOf(context.ContainerRows.Rows[row].Containers) : [rows[row]];
        Set(pane, Marking.Toggled(state, rows[row], items) with { Cursor = state.Cursor.MovedTo(row + 1, rows) });
    }

    private void MarkAll(CommandContext context)
    {
        (Pane pane, PaneState state, IReadOnlyList<string> rows) = Place(context);
        Set(pane, Marking.All(state, [.. Enumerable.Range(0, rows.Count).SelectMany(Listed(context, rows))]));
    }

    private void MarkRange(CommandContext context)
    {
        (Pane pane, PaneState state, IReadOnlyList<string> rows) = Place(context);
        Set(pane, Marking.Range(state, rows, state.Cursor.RowIn(rows), Listed(context, rows)));
    }

    private static (Pane Pane, PaneState State, IReadOnlyList<string> Rows) Place(CommandContext context)
    {
        Pane pane = context.Ui.Focus;
        return (pane, context.Ui.Of(pane), context.Keys(pane));
    }

    /// <summary>What is listed in a row and in no other: of a group only when it is folded.</summary>
    private static Func<int, IReadOnlyList<string>> Listed(CommandContext context, IReadOnlyList<string> rows) =>
        context.Ui.Focus == Pane.Containers ? row => KeysOf(context.ContainerRows.Rows[row].Listed) : row => [rows[row]];

    private static string[] KeysOf(IReadOnlyList<ContainerRef> containers) => [.. containers.Select(container => container.Key.ToString())];

    private void Set(Pane pane, PaneState state) => ui.Change(now => now.With(pane, state));
}
