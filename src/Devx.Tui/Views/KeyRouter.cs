using Devx.Tui.Commands;
using Devx.Tui.Dialogs;

namespace Devx.Tui.Views;

/// <summary>Gives a key to what has the keys: the dialog on top, else the dashboard.</summary>
internal sealed class KeyRouter(DialogStack dialogs, CommandDispatcher dashboard)
{
    public void Press(KeyPress key)
    {
        if (dialogs.Top is { } dialog)
        {
            dialog.Press(key);
        }
        else
        {
            dashboard.Press(key);
        }
    }
}
