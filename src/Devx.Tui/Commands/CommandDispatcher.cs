using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Finds what a key does here and now, and does it or says why not.</summary>
internal sealed class CommandDispatcher(
    CommandTable table, SnapshotStore snapshots, UiStore ui, SessionOptions options, FilterTyping filter, StatusLine status)
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(2);

    public void Press(KeyPress key)
    {
        if (ui.Current.Typing is not null && filter.Press(key))
        {
            return;
        }

        var context = new CommandContext(snapshots.Current, ui.Current, ui.Lists, table, options);
        if (table.Find(key, ui.Current.Focus) is not { } command)
        {
            status.Say($"no action on {key.Name}, {table.KeyOf("program.help")} for help", JournalTone.Plain, AnswerTime);
        }
        else if (command.Group is CommandGroup.Act or CommandGroup.Look && IsGone(context))
        {
            status.Say("what the cursor was on has just gone; look where it is now", JournalTone.Warning);
        }
        else if (context.WhyNot(command) is { } reason)
        {
            status.Say(reason, JournalTone.Warning);
        }
        else
        {
            command.Run(context);
        }
    }

    /// <summary>
    /// True when the item under the cursor went after the last picture of the list, perhaps under a dialog that covers it: its neighbour
    /// must not take the blow.
    /// </summary>
    private static bool IsGone(CommandContext context)
    {
        Pane pane = context.Ui.Focus;
        return context.Ui.Of(pane).Cursor.Key is { } key && context.Keys(pane) is { Count: > 0 } keys && !keys.Contains(key);
    }
}
