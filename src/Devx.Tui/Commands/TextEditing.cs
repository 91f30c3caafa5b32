using Devx.Tui.State;

namespace Devx.Tui.Commands;

/// <summary>The keys that change a line of text, the same in every place where one is typed.</summary>
internal static class TextEditing
{
    /// <summary>The text after a key; null when the key does not edit.</summary>
    public static TextInput? Press(TextInput input, KeyPress key) => key.Name switch
    {
        "backspace" or "ctrl-h" => input.DeleteBefore(),
        "delete" => input.DeleteAfter(),
        "left" => input.Left(),
        "right" => input.Right(),
        "home" => input.Home(),
        "end" => input.End(),
        "ctrl-u" => input.DeleteAllBefore(),
        "ctrl-w" => input.DeleteWordBefore(),
        _ => key.Text is { } text ? input.Insert(text) : null,
    };
}
