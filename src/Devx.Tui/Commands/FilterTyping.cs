using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>Takes the keys while a filter is typed: letters are text, the list follows every letter.</summary>
internal sealed class FilterTyping(UiStore ui)
{
    /// <summary>False for keys that go on to the table, such as those that move the cursor.</summary>
    public bool Press(KeyPress key)
    {
        switch (key.Name)
        {
            case "enter":
                ui.Change(state => state with { Typing = null });
                return true;
            case "esc" or "ctrl-c":
                ui.Change(state => Filtered(state, "") with { Typing = null });
                return true;
        }

        if (ui.Current.Typing is not { } input || TextEditing.Press(input, key) is not { } edited)
        {
            return false;
        }

        ui.Change(state => Filtered(state, edited.Text) with { Typing = edited });
        return true;
    }

    private static UiState Filtered(UiState state, string filter) =>
        state.With(state.Focus, state.Of(state.Focus) with { Filter = filter });
}
