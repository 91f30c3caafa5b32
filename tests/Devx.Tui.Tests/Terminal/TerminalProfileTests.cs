using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

public sealed class TerminalProfileTests
{
    [Theory]
    [InlineData("xterm-256color", "truecolor", null, ColorLevel.Full)]
    [InlineData("xterm-256color", "24bit", null, ColorLevel.Full)]
    [InlineData("xterm-256color", null, null, ColorLevel.Palette)]
    [InlineData("screen-256color", "yes", null, ColorLevel.Palette)]
    [InlineData("xterm-kitty", null, null, ColorLevel.Palette)]
    [InlineData("xterm", null, null, ColorLevel.Sixteen)]
    [InlineData("linux", null, null, ColorLevel.Sixteen)]
    [InlineData("xterm-256color", "truecolor", "1", ColorLevel.None)]
    [InlineData("xterm-256color", "truecolor", "", ColorLevel.Full)]
    internal void Knows_how_many_colours_there_are(string term, string? colorTerm, string? noColor, ColorLevel expected)
    {
        Assert.Equal(expected, Read(("TERM", term), ("COLORTERM", colorTerm), ("NO_COLOR", noColor)).Color);
    }

    [Theory]
    [InlineData(null, null, "en_US.UTF-8", true)]
    [InlineData(null, "de_DE.utf8", "C", true)]
    [InlineData("C", "en_US.UTF-8", "en_US.UTF-8", false)]
    [InlineData("", "", "C.UTF-8", true)]
    [InlineData(null, null, "POSIX", false)]
    public void Knows_whether_the_locale_has_UTF8(string? all, string? type, string? language, bool expected)
    {
        Assert.Equal(expected, Read(("LC_ALL", all), ("LC_CTYPE", type), ("LANG", language)).IsUtf8);
    }

    [Theory]
    [InlineData("/tmp/tmux-0/default,1,0", null, true, false)]
    [InlineData(null, "123.pts-0.host", false, true)]
    [InlineData("/tmp/tmux-0/default,1,0", "123.pts-0.host", true, false)]
    [InlineData(null, null, false, false)]
    public void Knows_what_is_around_it(string? tmux, string? screen, bool isInTmux, bool isInScreen)
    {
        TerminalProfile profile = Read(("TMUX", tmux), ("STY", screen));

        Assert.Equal((isInTmux, isInScreen), (profile.IsInTmux, profile.IsInScreen));
    }

    private static TerminalProfile Read(params (string Name, string? Value)[] variables) =>
        TerminalProfile.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
