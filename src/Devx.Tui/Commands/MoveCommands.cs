using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Moves the cursor of the pane that has the keys.</summary>
internal sealed class MoveCommands(UiStore ui) : ICommandSource
{
    public IEnumerable<AppCommand> Commands =>
    [
        Move("list.up", ["up", "k"], "up", "Move up.", (cursor, row, _) => row - 1),
        Move("list.down", ["down", "j"], "down", "Move down.", (cursor, row, _) => row + 1),
        Move("list.first", ["g", "home"], "first", "Go to the first.", (_, _, _) => 0),
        Move("list.last", ["G", "end"], "last", "Go to the last.", (_, _, count) => count - 1),
        Move("list.page-up", ["pgup"], "page up", "Move up a page.", (cursor, row, _) => row - cursor.Page),
        Move("list.page-down", ["pgdn"], "page down", "Move down a page.", (cursor, row, _) => row + cursor.Page),
        Move("list.half-up", ["ctrl-u"], "half page up", "Move up half a page.", (cursor, row, _) => row - Half(cursor)),
        Move("list.half-down", ["ctrl-d"], "half page down", "Move down half a page.", (cursor, row, _) => row + Half(cursor)),
    ];

    private static int Half(ListCursor cursor) => Math.Max(1, cursor.Page / 2);

    private AppCommand Move(string name, string[] keys, string label, string help, Func<ListCursor, int, int, int> target) => new()
    {
        Name = name,
        Keys = keys,
        Label = label,
        Help = help,
        Group = CommandGroup.Move,
        Run = context => Run(context, target),
    };

    private void Run(CommandContext context, Func<ListCursor, int, int, int> target)
    {
        Pane pane = context.Ui.Focus;
        PaneState state = context.Ui.Of(pane);
        IReadOnlyList<string> keys = context.Keys(pane);
        int row = target(state.Cursor, state.Cursor.RowIn(keys), keys.Count);
        ListCursor moved = state.Cursor.MovedTo(row, keys);

        // News come in at the top: a cursor that was put there stays there.
        bool staysOnTop = pane == Pane.Activity && moved.Row == 0;
        ui.Change(now => now.With(pane, now.Of(pane) with { Cursor = staysOnTop ? moved with { Key = null } : moved }));
    }
}
