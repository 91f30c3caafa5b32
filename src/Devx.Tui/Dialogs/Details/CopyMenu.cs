using Devx.Tui.Commands;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Details;

/// <summary>Lets one pick what is copied; the status line says what was.</summary>
internal sealed class CopyMenu(DialogStack dialogs, IClipboard clipboard, StatusLine status)
{
    public void Open(IEnumerable<CopyText> texts)
    {
        Choice[] choices = [.. texts.Where(text => text.Text.Length > 0).Select(ChoiceOf)];
        if (choices.Length == 0)
        {
            status.Say("there is nothing to copy here yet", JournalTone.Warning);
        }
        else
        {
            dialogs.Open(new MenuDialog("Copy", choices, start: 0));
        }
    }

    private Choice ChoiceOf(CopyText text) => new(
        text.Key, CleanText.Line(text.Label), text.Shown ?? text.Text, () => status.Say(clipboard.Copy(text.Text), JournalTone.Good));
}
