using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

public sealed class OscClipboardTests
{
    [Fact]
    public void Sends_text_to_the_terminal()
    {
        (string sent, string sentence) = Copy("lima/dev", new TerminalProfile());

        Assert.Equal("\e]52;c;bGltYS9kZXY=\a", sent);
        Assert.Equal("copied 8 characters", sentence);
    }

    [Fact]
    public void In_tmux_it_is_sent_to_tmux_and_through_it()
    {
        (string sent, _) = Copy("a", new TerminalProfile { IsInTmux = true });

        Assert.Equal("\e]52;c;YQ==\a\ePtmux;\e\e]52;c;YQ==\a\e\\", sent);
    }

    [Fact]
    public void In_screen_it_is_sent_in_pieces_that_screen_takes()
    {
        (string sent, _) = Copy(new string('a', 900), new TerminalProfile { IsInScreen = true });

        string[] pieces = sent.Split("\e\\", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, pieces.Length);
        Assert.All(pieces, piece => Assert.True(piece.StartsWith("\eP", StringComparison.Ordinal) && piece.Length <= 768));
        Assert.Equal(
            $"\e]52;c;{Convert.ToBase64String(Enumerable.Repeat((byte)'a', 900).ToArray())}\a", string.Concat(pieces.Select(piece => piece[2..])));
    }

    [Fact]
    public void Counts_what_a_person_sees()
    {
        Assert.Equal("copied 1 character", Copy("👨‍👩‍👧", new TerminalProfile()).Sentence);
    }

    [Theory]
    [InlineData(74_994, "copied 74994 characters")]
    [InlineData(74_995, "not copied: 74995 bytes are more than a terminal takes (74994)")]
    [InlineData(0, "nothing to copy")]
    public void Says_when_a_terminal_would_not_take_it(int length, string expected)
    {
        using var terminal = new PipeTerminal();
        var reading = new Thread(() => terminal.ReadToEnd());
        reading.Start();

        string sentence = new OscClipboard(terminal.Writer, new TerminalProfile()).Copy(new string('a', length));
        terminal.CloseWriter();
        reading.Join();

        Assert.Equal(expected, sentence);
        Assert.Equal(length is > 0 and <= 74_994, terminal.ReadToEnd().Length > 0);
    }

    private static (string Sent, string Sentence) Copy(string text, TerminalProfile profile)
    {
        using var terminal = new PipeTerminal();
        string sentence = new OscClipboard(terminal.Writer, profile).Copy(text);
        return (terminal.ReadAll(), sentence);
    }
}
