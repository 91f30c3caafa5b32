using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Commands;

public sealed class ShellCommandsTests
{
    private static readonly HandoffRequest Request = new("shell lima/dev", "exit returns", new CommandRequest("limactl", "shell", "dev"));

    [Fact]
    public void A_shell_runs_from_the_loop_with_attention_paused_and_its_end_is_told()
    {
        var desk = new Desk(Snapshots.MacMini);
        bool wasPaused = false;
        desk.Shells.InMachine(Arg.Any<MachineSnapshot>()).Returns(Request);
        desk.Handoff.Run(Request).Returns(_ =>
        {
            wasPaused = desk.Attention.Current.IsPaused;
            return new HandoffResult(0, TimeSpan.FromMinutes(12));
        });

        desk.Press("s");
        desk.Handoff.DidNotReceive().Run(Arg.Any<HandoffRequest>());
        desk.Loop.RunPosted();

        Assert.True(wasPaused);
        Assert.False(desk.Attention.Current.IsPaused);
        Assert.Equal(new StatusMessage("shell lima/dev   exit 0   12 min", JournalTone.Good), desk.Ui.Current.Status);
        Assert.Contains(" ✓ shell lima/dev   exit 0   12 min\n", desk.Text(), StringComparison.Ordinal);
        desk.Refresher.Received(1).RefreshNow(new MachineId("lima", "dev"));
    }

    [Theory]
    [InlineData(1, "exit 1", JournalTone.Warning)]
    [InlineData(126, "exit 126: found, but it could not be executed", JournalTone.Warning)]
    [InlineData(127, "exit 127: the command was not found", JournalTone.Warning)]
    [InlineData(255, "exit 255: the connection failed or was cut", JournalTone.Warning)]
    [InlineData(130, "exit 130: ended by signal INT (ctrl-c)", JournalTone.Warning)]
    [InlineData(137, "exit 137: ended by signal KILL", JournalTone.Warning)]
    [InlineData(null, "could not be started: no such file", JournalTone.Bad)]
    public void Exit_codes_are_told_in_words(int? code, string expected, Enum tone)
    {
        var result = new HandoffResult(code, TimeSpan.FromSeconds(3), code is null ? "no such file" : null);

        Assert.Contains(expected, Devx.Tui.Commands.HandoffOutcome.Sentence(Request, result), StringComparison.Ordinal);
        Assert.Equal(tone, Devx.Tui.Commands.HandoffOutcome.Tone(Request, result));
    }

    [Fact]
    public void Where_nothing_runs_there_is_no_shell_and_the_reason_is_said()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("G", "s");

        Assert.Equal("lima/k8s-lab does not run, so there is no shell in it", desk.Ui.Current.Status?.Text);
        Assert.Equal(0, desk.Loop.Waiting);
    }

    [Fact]
    public void What_the_provider_says_against_it_is_shown_with_the_way_out()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Shells.InMachine(Arg.Any<MachineSnapshot>()).Throws(
            new ProviderException(ProviderFailure.Unsupported, "docker has no machine to log in to.", "Open a shell in a container."));

        desk.Press("s");

        Assert.Equal(
            new StatusMessage("docker has no machine to log in to. Open a shell in a container.", JournalTone.Bad), desk.Ui.Current.Status);
    }

    [Fact]
    public void Attention_is_not_left_paused_when_the_hand_off_breaks()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Shells.InMachine(Arg.Any<MachineSnapshot>()).Returns(Request);
        desk.Handoff.Run(Request).Throws(new InvalidOperationException("no terminal"));
        desk.Press("s");

        Assert.Throws<InvalidOperationException>(desk.Loop.RunPosted);

        Assert.False(desk.Attention.Current.IsPaused);
    }
}
