using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Forms;

public sealed class ResizeDialogTests
{
    private readonly Desk _desk = Offering.Desk();

    [Fact]
    public void Runs_nothing_while_nothing_is_changed()
    {
        _desk.Press("E", "up", "up", "enter").Wait();

        _ = _desk.Actions.DidNotReceiveWithAnyArgs().PlanAsync("", new StartMachine(""), CancellationToken.None);
        Assert.Contains("nothing, as long as nothing is changed", _desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ Resize (off) ]", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_only_what_is_different()
    {
        _desk.Press("E", "right", "tab", "1", "2").Wait();

        _ = _desk.Actions.Received(1).PlanAsync(
            "lima", new ResizeMachine("dev", 5, ByteSize.FromGiB(12), null), Arg.Any<CancellationToken>());
    }

    [Fact]
    public void Going_back_to_what_it_has_is_no_change()
    {
        _desk.Press("E", "right").Wait().Press("left").Wait();

        Assert.Contains("[ Resize (off) ]", _desk.BoxText(), StringComparison.Ordinal);
        Assert.DoesNotContain("limactl edit", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_exactly_the_plan_that_was_shown()
    {
        _desk.Press("E", "right").Wait().Press("up", "up");

        _desk.Press("enter");

        _desk.Actions.Received(1).Submit(
            "lima", new ResizeMachine("dev", 5, null, null), Arg.Is<OperationPlan>(plan => plan.Steps.Count == 3));
        Assert.Null(_desk.Dialogs.Top);
    }

    [Fact]
    public void Says_which_containers_come_back()
    {
        _desk.Press("E", "right").Wait();

        string box = _desk.BoxText();
        Assert.Contains("When it stops, 5 containers stop with it:", box, StringComparison.Ordinal);
        Assert.Contains("3 come back by themselves: api, postgres, redis", box, StringComparison.Ordinal);
        Assert.Contains("▲ 1 will not come back: worker", box, StringComparison.Ordinal);
        Assert.Contains("1 may come back, that is not known: mailhog", box, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_its_containers_are_not_known()
    {
        _desk.Actions.ConsequencesAsync(Arg.Any<MachineId>(), Arg.Any<CancellationToken>()).Returns(new Consequences());

        _desk.Press("E", "right").Wait();

        Assert.Contains("Its containers are not known.", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_changed_has_no_field_and_the_reason_is_told()
    {
        _desk.Actions.ResizeFormAsync(Offering.Dev, Arg.Any<CancellationToken>())
            .Returns(Offering.Resize with { DiskGiB = null, Notes = ["The disk was made by hand and keeps its size."] });

        _desk.Press("E");

        Assert.Contains("stays as it is", _desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("The disk was made by hand and keeps its size.", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_told_with_what_to_do()
    {
        _desk.Actions.ResizeFormAsync(Offering.Dev, Arg.Any<CancellationToken>()).Returns<ResizeForm>(_ =>
            throw new ProviderException(ProviderFailure.TimedOut, "limactl did not answer within 10 s.", "Try again."));

        _desk.Press("E");

        Assert.Contains("▲ limactl did not answer within 10 s.", _desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("Try again.", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_goes_away_meanwhile_is_told_so()
    {
        _desk.Press("E");

        _desk.Snapshots.Update(_ => Snapshots.Looking);

        Assert.Contains("it is gone", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_why_a_machine_cannot_be_resized()
    {
        _desk.Actions.CapabilityOf("lima", MachineVerb.Resize, Arg.Any<MachineInfo?>()).Returns(Capability.No("Lima 0.1 cannot edit."));

        _desk.Press("E");

        Assert.Null(_desk.Dialogs.Top);
        Assert.Equal("lima/dev: Lima 0.1 cannot edit.", _desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void Closing_calls_off_all_that_is_asked()
    {
        _desk.Actions.ResizeFormAsync(Offering.Dev, Arg.Any<CancellationToken>()).Returns(new TaskCompletionSource<ResizeForm>().Task);
        _desk.Actions.ConsequencesAsync(Offering.Dev, Arg.Any<CancellationToken>()).Returns(new TaskCompletionSource<Consequences>().Task);

        _desk.Press("E", "esc");

        Assert.Equal(0, _desk.Work.Open);
    }
}
