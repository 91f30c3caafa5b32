using Devx.Providers.Contracts;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Dialogs.Run;

public sealed class CommandDialogTests
{
    private readonly Running _running = new();
    private readonly List<HandoffRequest> _lent = [];

    public CommandDialogTests() =>
        Desk.Handoff.Run(Arg.Do<HandoffRequest>(_lent.Add)).Returns(new HandoffResult(0, TimeSpan.FromSeconds(1)));

    private Desk Desk => _running.Desk;

    [Fact]
    public void Shows_what_will_run_while_it_is_typed_and_lends_the_terminal_to_that()
    {
        _running.InContainers().Press("!").Type("ls -l '/var/my log'");
        string box = Desk.BoxText();

        Desk.Press("enter").Loop.RunPosted();

        Assert.Contains("3 words: [ls] [-l] [/var/my log]", box, StringComparison.Ordinal);
        Assert.Contains("docker exec -it id-api ls -l '/var/my log'", box, StringComparison.Ordinal);
        HandoffRequest lent = Assert.Single(_lent);
        Assert.Equal(("exec lima/dev › api", "docker exec -it id-api ls -l '/var/my log'"), (lent.Title, lent.Command.ToString()));
        Assert.Equal(["ls", "-l", "/var/my log"], lent.Typed);
        Assert.Null(Desk.Dialogs.Top);
        Desk.Refresher.Received(1).RefreshNow(Running.Dev);
    }

    [Fact]
    public void Nothing_typed_runs_nothing()
    {
        _running.InContainers().Press("!", "space", "enter");

        Assert.NotNull(Desk.Dialogs.Top);
        Assert.Equal(0, Desk.Loop.Waiting);
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_said_and_nothing_runs()
    {
        _running.InContainers().Press("!").Type("echo 'hi").Press("enter");

        Assert.Contains("▲ the quote ' is not closed", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Equal(0, Desk.Loop.Waiting);
    }

    [Fact]
    public void What_was_typed_before_comes_back_with_the_arrows()
    {
        _running.InContainers();
        Desk.Press("!").Type("ls").Press("enter", "!").Type("ps aux").Press("enter", "!").Type("half");

        Desk.Press("up");
        string last = Desk.BoxText();
        Desk.Press("up", "up");
        string first = Desk.BoxText();
        Desk.Press("down", "down");

        Assert.Contains("> ps aux", last, StringComparison.Ordinal);
        Assert.Contains("> ls", first, StringComparison.Ordinal);
        Assert.Contains("> half", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_container_has_its_own_commands()
    {
        _running.InContainers().Press("!").Type("ls").Press("enter", "down", "!", "up");

        Assert.DoesNotContain("> ls", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_twice_is_remembered_once()
    {
        _running.InContainers();
        Desk.Press("!").Type("ls").Press("enter", "!").Type("ps").Press("enter", "!").Type("ls").Press("enter");

        Desk.Press("!", "up", "up", "up");

        Assert.Contains("> ps", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_machines_it_is_a_command_of_this_computer()
    {
        Desk.Press("!").Type("ls -l").Press("enter").Loop.RunPosted();

        HandoffRequest lent = Assert.Single(_lent);
        Assert.Equal(("command on mac-mini.local", "ls -l"), (lent.Title, lent.Command.ToString()));
        Assert.Equal(["ls", "-l"], lent.Typed);
        Desk.Refresher.DidNotReceiveWithAnyArgs().RefreshNow(default);
    }

    [Fact]
    public void What_the_engine_says_against_it_is_shown()
    {
        Desk.Engines.RuntimeOf(Running.Dev).Throws(new ProviderException(ProviderFailure.NotFound, "lima/dev is gone."));

        _running.InContainers().Press("!").Type("ls").Press("enter");

        Assert.Contains("▲ lima/dev is gone.", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Equal(0, Desk.Loop.Waiting);
    }

    [Fact]
    public void A_dry_run_says_the_command_instead()
    {
        var running = new Running(new SessionOptions { IsDryRun = true });

        running.InContainers().Press("!").Type("ls").Press("enter");

        Assert.Equal(0, running.Desk.Loop.Waiting);
        Assert.Equal("dry run: docker exec -it id-api ls", running.Desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void Esc_closes_it() => Assert.Null(_running.InContainers().Press("!").Type("ls").Press("esc").Dialogs.Top);
}
