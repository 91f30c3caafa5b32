using Devx.Tui.Hosting;

namespace Devx.Tui.Tests.Hosting;

public sealed class TerminalCheckTests
{
    [Fact]
    public void A_terminal_is_fine()
    {
        Assert.Null(TerminalCheck.Problem(_ => true, "xterm-256color"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Both_ends_must_be_a_terminal(int redirected)
    {
        Assert.StartsWith(
            "devx-tui needs a terminal on standard input and output",
            TerminalCheck.Problem(descriptor => descriptor != redirected, "xterm"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "TERM is not set.")]
    [InlineData("", "TERM is not set.")]
    [InlineData("dumb", "TERM is dumb.")]
    public void It_must_be_able_to_move_the_cursor(string? term, string reason)
    {
        Assert.EndsWith(reason, TerminalCheck.Problem(_ => true, term), StringComparison.Ordinal);
    }
}
