using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Dialogs;

/// <summary>Shows the commands of this session, to read and to copy.</summary>
/// <param name="history">The commands.</param>
/// <param name="copy">Takes the text of a command that was picked.</param>
internal sealed class CommandsDialog(ICommandHistory history, Action<string> copy) : Dialog
{
    private ListCursor _cursor = new();

    public override IReadOnlyList<DialogCommand> Commands =>
    [
        new(["c", "y", "enter"], "copy", Copy),
        new(["up", "k"], "up", () => Move(-1), IsHinted: false),
        new(["down", "j"], "down", () => Move(1), IsHinted: false),
        new(["pgup", "ctrl-u"], "page up", () => Move(-_cursor.Page), IsHinted: false),
        new(["pgdn", "ctrl-d"], "page down", () => Move(_cursor.Page), IsHinted: false),
        new(["g", "home"], "newest", () => _cursor = new ListCursor(Page: _cursor.Page), IsHinted: false),
        new(["G", "end"], "oldest", () => Move(int.MaxValue / 2), IsHinted: false),
        new(["esc", "q", "@", "x", "ctrl-c"], "close", Close),
    ];

    public override Box Draw(ScreenContext context)
    {
        IReadOnlyList<CommandEntry> entries = history.Entries;
        var presenter = new CommandsPresenter(context);

        // Untouched, it stays at the newest.
        _cursor = _cursor.Settled([.. entries.Select(CommandsPresenter.KeyOf)], presenter.Page, isSettled: false);
        return presenter.Draw(entries, _cursor, Hints);
    }

    private void Move(int rows)
    {
        string[] keys = [.. history.Entries.Select(CommandsPresenter.KeyOf)];
        _cursor = _cursor.MovedTo(_cursor.RowIn(keys) + rows, keys);
    }

    private void Copy()
    {
        IReadOnlyList<CommandEntry> entries = history.Entries;
        if (entries.ElementAtOrDefault(_cursor.RowIn([.. entries.Select(CommandsPresenter.KeyOf)])) is { } entry)
        {
            Close();
            copy(entry.Text);
        }
    }
}
