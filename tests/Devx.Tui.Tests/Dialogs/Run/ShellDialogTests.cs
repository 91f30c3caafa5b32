using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.Handoff;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Dialogs.Run;

public sealed class ShellDialogTests
{
    private readonly Running _running = new();

    private Desk Desk => _running.Desk;

    [Fact]
    public void The_shell_that_was_found_gets_the_terminal_from_the_loop()
    {
        HandoffRequest? lent = null;
        Desk.Handoff.Run(Arg.Do<HandoffRequest>(request => lent = request)).Returns(new HandoffResult(0, TimeSpan.FromMinutes(12)));

        _running.InContainers().Press("s");
        Desk.Handoff.DidNotReceiveWithAnyArgs().Run(null!);
        Desk.Loop.RunPosted();

        Assert.Null(Desk.Dialogs.Top);
        Assert.Equal(
            ("shell lima/dev › api", "exit or ctrl-d returns", "docker exec -it id-api /bin/bash"),
            (lent?.Title, lent?.Hint, lent?.Command.ToString()));
        Assert.Empty(lent?.Typed ?? ["none"]);
        Assert.Equal("shell lima/dev › api   exit 0   12 min", Desk.Ui.Current.Status?.Text);
        Desk.Refresher.Received(1).RefreshNow(Running.Dev);
    }

    [Fact]
    public void Has_the_keys_while_it_looks_and_can_be_called_off()
    {
        _running.Runtime.Sessions.ShellAsync(Arg.Any<ContainerInfo>(), Arg.Any<CancellationToken>())
            .Returns(new TaskCompletionSource<CommandRequest>().Task);

        _running.InContainers().Press("s", "j", "x");
        string box = Desk.BoxText();
        Desk.Press("esc");

        Assert.Contains("looking which shell there is …", box, StringComparison.Ordinal);
        Assert.Null(Desk.Dialogs.Top);
        Assert.Equal((0, 0), (Desk.Work.Open, Desk.Loop.Waiting));
    }

    [Fact]
    public void Where_there_is_no_shell_it_says_what_can_be_done_and_gives_the_commands()
    {
        _running.Runtime.Sessions.ShellAsync(Arg.Any<ContainerInfo>(), Arg.Any<CancellationToken>()).ThrowsAsync(
            new ProviderException(ProviderFailure.Unsupported, "api has no shell in it.", "Look at it from a container beside it.")
            {
                Offers =
                [
                    Running.Docker("run", "-it", "--rm", "--pid", "container:id-api", "busybox"),
                    Running.Docker("cp", "id-api:/PATH", "."),
                ],
            });

        Desk.Clipboard.Copy(Arg.Any<string>()).Returns("copied 96 characters");

        _running.InContainers().Press("s");
        string box = Desk.BoxText();
        Desk.Press("enter");

        Assert.Contains("▲ api has no shell in it.", box, StringComparison.Ordinal);
        Assert.Contains("Look at it from a container beside it.", box, StringComparison.Ordinal);
        Assert.Contains("─ What can be done ─", box, StringComparison.Ordinal);
        Assert.Contains("docker run -it --rm --pid container:id-api busybox", box, StringComparison.Ordinal);
        Desk.Clipboard.Received(1).Copy("docker run -it --rm --pid container:id-api busybox\ndocker cp id-api:/PATH .");
        Assert.Contains("copied 96 characters", Desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_without_a_way_out_is_told_as_it_is()
    {
        _running.Runtime.Sessions.ShellAsync(Arg.Any<ContainerInfo>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.TimedOut, "docker did not answer within 10 s."));

        _running.InContainers().Press("s");

        Assert.Contains("▲ docker did not answer within 10 s.", Desk.BoxText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Copy", Desk.BoxText(), StringComparison.Ordinal);
        Assert.Null(Desk.Press("enter").Dialogs.Top);
    }

    [Fact]
    public void A_container_that_does_not_run_has_none()
    {
        _running.InContainers().Press("G", "s");

        Assert.Null(Desk.Dialogs.Top);
        Assert.Contains("does not run, so there is no shell in it", Desk.Ui.Current.Status?.Text, StringComparison.Ordinal);
    }
}
