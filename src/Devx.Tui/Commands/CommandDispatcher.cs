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
        else if (context.WhyNot(command) is { } reason)
        {
            status.Say(reason, JournalTone.Warning);
        }
        else
        {
            command.Run(context);
        }
    }
}
