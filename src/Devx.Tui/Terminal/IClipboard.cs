namespace Devx.Tui.Terminal;

/// <summary>Puts text on the clipboard of the person at the terminal, over SSH too.</summary>
internal interface IClipboard
{
    /// <summary>Sends the text; a sentence that says what was done, for the status line.</summary>
    string Copy(string text);
}
