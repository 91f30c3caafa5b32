using System.Globalization;
using System.Text;

namespace Devx.Tui.Terminal;

/// <summary>
/// Asks the terminal to put text on the clipboard (OSC 52): the only way that reaches the person's own computer over SSH. The terminal
/// does not say whether it did.
/// </summary>
internal sealed class OscClipboard(TerminalWriter terminal, TerminalProfile profile) : IClipboard
{
    /// <summary>xterm takes 100 000 bytes; so much text becomes that.</summary>
    private const int LongestText = 74_994;

    /// <summary>screen takes no longer string than 768 bytes.</summary>
    private const int ScreenChunk = 700;

    public string Copy(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length == 0)
        {
            return "nothing to copy";
        }

        if (bytes.Length > LongestText)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"not copied: {bytes.Length} bytes are more than a terminal takes ({LongestText})");
        }

        terminal.Write(Wrap($"\e]52;c;{Convert.ToBase64String(bytes)}\a"));
        int characters = new StringInfo(text).LengthInTextElements;
        return characters == 1 ? "copied 1 character" : string.Create(CultureInfo.InvariantCulture, $"copied {characters} characters");
    }

    private string Wrap(string sequence)
    {
        if (profile.IsInTmux)
        {
            // The first is for tmux itself (set-clipboard on), the second for the terminal around it (allow-passthrough on).
            return $"{sequence}\ePtmux;{sequence.Replace("\e", "\e\e", StringComparison.Ordinal)}\e\\";
        }

        return profile.IsInScreen
            ? string.Concat(sequence.Chunk(ScreenChunk).Select(chunk => $"\eP{new string(chunk)}\e\\"))
            : sequence;
    }
}
