using Devx.Tui.Commands;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;

namespace Devx.Tui.Views;

/// <summary>Translates Terminal.Gui's keys to the names the table of commands uses.</summary>
internal static class KeyMap
{
    /// <summary>Null for what is no key press of its own, such as shift alone.</summary>
    public static KeyPress? Of(Key key)
    {
        if (key.IsModifierOnly || !key.IsValid)
        {
            return null;
        }

        string? named = Named(key.NoAlt.NoCtrl.NoShift.KeyCode);
        string modifiers = (key.IsAlt ? "alt-" : "") + (key.IsCtrl ? "ctrl-" : "");
        if (named is not null)
        {
            return new KeyPress(modifiers + (key.IsShift && named != "space" ? "shift-" : "") + named);
        }

        string letter = key.NoAlt.NoCtrl.AsGrapheme;
        return letter.Length == 0 ? null : new KeyPress(modifiers + (key.IsCtrl ? letter.ToLowerInvariant() : letter));
    }

    private static string? Named(KeyCode code) => code switch
    {
        KeyCode.Enter => "enter",
        KeyCode.Esc => "esc",
        KeyCode.Tab => "tab",
        KeyCode.Space => "space",
        KeyCode.Backspace => "backspace",
        KeyCode.Delete => "delete",
        KeyCode.Insert => "insert",
        KeyCode.CursorUp => "up",
        KeyCode.CursorDown => "down",
        KeyCode.CursorLeft => "left",
        KeyCode.CursorRight => "right",
        KeyCode.Home => "home",
        KeyCode.End => "end",
        KeyCode.PageUp => "pgup",
        KeyCode.PageDown => "pgdn",
        >= KeyCode.F1 and <= KeyCode.F24 => FormattableString.Invariant($"f{code - KeyCode.F1 + 1}"),
        _ => null,
    };
}
