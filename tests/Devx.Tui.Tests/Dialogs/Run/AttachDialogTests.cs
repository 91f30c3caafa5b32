using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Dialogs.Run;

public sealed class AttachDialogTests
{
    private readonly Running _running = new();
    private readonly List<HandoffRequest> _lent = [];

    public AttachDialogTests() =>
        Desk.Handoff.Run(Arg.Do<HandoffRequest>(_lent.Add)).Returns(new HandoffResult(0, TimeSpan.FromMinutes(1)));

    private Desk Desk => _running.Desk;

    [Theory]
    [InlineData(true, true, false, "ctrl-p ctrl-q leaves it running, ctrl-c goes to its program")]
    [InlineData(true, true, true, "ctrl-p ctrl-q leaves it running, ctrl-c goes to its program")]
    [InlineData(true, false, true, "ctrl-c up to 3 times leaves it running, keys do not reach it")]
    [InlineData(false, true, true, "ctrl-c up to 3 times leaves it running, ctrl-d ends its input")]
    [InlineData(false, false, true, "ctrl-c up to 3 times leaves it running, keys do not reach it")]
    public void Where_keys_come_back_and_leave_it_running_they_are_told_and_nothing_is_asked(
        bool hasTerminal, bool hasInput, bool interruptLeaves, string hint)
    {
        Given(hasTerminal, hasInput, interruptLeaves);

        _running.InContainers().Press("A").Loop.RunPosted();

        HandoffRequest lent = Assert.Single(_lent);
        Assert.Equal(("attach lima/dev › api", hint, "docker attach id-api"), (lent.Title, lent.Hint, lent.Command.ToString()));
        Assert.Null(Desk.Dialogs.Top);
    }

    [Fact]
    public void Where_ctrl_c_would_stop_it_that_is_asked_and_cancel_has_the_keys()
    {
        Given(hasTerminal: false, hasInput: false, interruptLeaves: false);

        _running.InContainers().Press("A");
        string box = Desk.BoxText();
        Desk.Press("enter");

        Assert.Contains("ctrl-c is passed on and stops it", box, StringComparison.Ordinal);
        Assert.Contains("docker attach id-api", box, StringComparison.Ordinal);
        Assert.Null(Desk.Dialogs.Top);
        Assert.Equal(0, Desk.Loop.Waiting);
    }

    [Fact]
    public void It_is_done_all_the_same_when_the_user_says_so()
    {
        Given(hasTerminal: false, hasInput: false, interruptLeaves: false);

        _running.InContainers().Press("A", "left", "enter").Loop.RunPosted();

        Assert.Equal("ctrl-c stops it", Assert.Single(_lent).Hint);
    }

    [Theory]
    [InlineData(0, "attach lima/dev › api   left after 5 s", JournalTone.Good)]
    [InlineData(1, "attach lima/dev › api   left after 5 s", JournalTone.Good)]
    [InlineData(130, "attach lima/dev › api   left after 5 s", JournalTone.Good)]
    [InlineData(137, "attach lima/dev › api   exit 137: ended by signal KILL   5 s", JournalTone.Warning)]
    public void Leaving_it_is_no_failure_whatever_the_client_calls_it(int code, string sentence, Enum tone)
    {
        Desk.Handoff.Run(Arg.Any<HandoffRequest>()).Returns(new HandoffResult(code, TimeSpan.FromSeconds(5)));

        _running.InContainers().Press("A").Loop.RunPosted();

        Assert.Equal((sentence, tone), (Desk.Ui.Current.Status?.Text, Desk.Ui.Current.Status?.Tone));
    }

    [Fact]
    public void What_the_engine_says_against_it_is_shown()
    {
        _running.Runtime.Catalog.ContainerDetailsAsync(Arg.Any<string>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.NotFound, "api is gone."));

        _running.InContainers().Press("A");

        Assert.Contains("▲ api is gone.", Desk.BoxText(), StringComparison.Ordinal);
    }

    private void Given(bool hasTerminal, bool hasInput, bool interruptLeaves)
    {
        _running.Runtime.Sessions.InterruptLeaves.Returns(interruptLeaves);
        _running.Runtime.Catalog.ContainerDetailsAsync("id-api", Arg.Any<CancellationToken>())
            .Returns(new ContainerDetails { Id = "id-api", Name = "api", HasTerminal = hasTerminal, HasInput = hasInput });
    }
}
