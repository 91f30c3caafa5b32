using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Dialogs;

public sealed class ConfirmDialogTests
{
    [Theory]
    [InlineData("enter")]
    [InlineData("space")]
    [InlineData("esc")]
    [InlineData("ctrl-c")]
    public void Cancel_has_the_keys_first(string key)
    {
        Desk desk = Acting.Desk();

        desk.Press("T", key);

        Assert.Null(desk.Dialogs.Top);
        NothingIsRun(desk);
    }

    [Fact]
    public void What_is_confirmed_is_what_was_shown()
    {
        Desk desk = Acting.Desk();

        desk.Press("T", "left", "enter");

        desk.Actions.Received(1).Submit(
            "lima", new StopMachine("dev"),
            Arg.Is<OperationPlan>(plan => plan.Steps.Single().Command.ToString() == "limactl stop dev"));
        Assert.Equal(new StatusMessage("stop lima/dev asked for", JournalTone.Plain, "S starts it again"), desk.Ui.Current.Status);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void A_small_screen_shows_what_will_run_and_all_buttons()
    {
        string box = Acting.Desk().Press("T").BoxText(40, 10);

        Assert.Contains("[ Copy ]  [ Stop ]  [ Cancel ]", box, StringComparison.Ordinal);
        Assert.Contains("limactl stop dev", box, StringComparison.Ordinal);
    }

    [Fact]
    public void The_machine_is_the_one_of_the_key_however_the_list_moves()
    {
        Desk desk = Acting.Desk();
        desk.Press("T");

        desk.Ui.Change(state => state with { Machines = state.Machines with { Order = new ListOrder(SortColumn.Name, IsReversed: true) } });
        desk.Snapshots.Update(snapshot => snapshot with { Providers = [.. snapshot.Providers.Reverse()] });
        desk.Press("left", "enter");

        desk.Actions.Received(1).Submit("lima", new StopMachine("dev"), Arg.Any<OperationPlan>());
    }

    [Fact]
    public void A_machine_that_vanishes_cannot_be_confirmed_any_more()
    {
        Desk desk = Acting.Desk();
        desk.Press("T", "left");

        desk.Snapshots.Update(snapshot => snapshot with
        {
            Providers = [.. snapshot.Providers.Select(provider => provider.Name == "lima" ? provider with { Machines = [] } : provider)],
        });
        desk.Press("enter");

        NothingIsRun(desk);
        Assert.Contains("lima/dev is gone, so nothing can be done to it.", desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("[ Stop (off) ]", desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_can_be_confirmed_before_it_is_known_what_will_run()
    {
        Desk desk = Acting.Desk();
        var answer = new TaskCompletionSource<OperationPlan>();
        desk.Actions.PlanAsync("lima", new StopMachine("dev"), Arg.Any<CancellationToken>()).Returns(answer.Task);

        desk.Press("T");
        string asking = desk.BoxText();
        desk.Press("left", "enter");

        Assert.Contains("asking …", asking, StringComparison.Ordinal);
        Assert.Contains("[ Stop (off) ]", asking, StringComparison.Ordinal);
        NothingIsRun(desk);
    }

    [Fact]
    public void Why_nothing_can_be_run_is_said_with_the_way_out()
    {
        Desk desk = Acting.Desk();
        desk.Actions.PlanAsync("lima", new StopMachine("dev"), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.WrongState, "It is locked.", "Unlock it."));

        desk.Press("T", "left", "enter");

        Assert.Contains("It is locked.", desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains("Unlock it.", desk.BoxText(), StringComparison.Ordinal);
        NothingIsRun(desk);
    }

    [Fact]
    public void A_stop_says_which_containers_come_back()
    {
        Desk desk = Acting.Desk();

        string text = desk.Press("T").BoxText();

        Assert.Contains("5 running containers  api, mailhog, postgres, redis, worker", text, StringComparison.Ordinal);
        Assert.Contains("come back by themselves: api, postgres, redis", text, StringComparison.Ordinal);
        Assert.Contains("stays down: mailhog", text, StringComparison.Ordinal);
        Assert.Contains("not known whether it comes back: worker", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_asked_is_not_known_and_never_none()
    {
        Desk desk = Acting.Desk();
        desk.Actions.ConsequencesAsync(new MachineId("lima", "dev"), Arg.Any<CancellationToken>()).Returns(new Consequences());

        string text = desk.Press("D").BoxText(100, 40);

        Assert.Matches("volumes +not known", text);
        Assert.Matches("images +not known", text);
        Assert.Contains("5 running containers  api, worker, postgres, redis, mailhog", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_still_asked_says_so()
    {
        Desk desk = Acting.Desk();
        var answer = new TaskCompletionSource<Consequences>();
        desk.Actions.ConsequencesAsync(new MachineId("lima", "dev"), Arg.Any<CancellationToken>()).Returns(answer.Task);

        string text = desk.Press("D").BoxText(100, 40);

        Assert.Matches("volumes +asking …", text);
    }

    [Fact]
    public void Removing_wants_the_name_and_letters_are_text_wherever_the_keys_are()
    {
        Desk desk = Acting.Desk();

        desk.Press("D").Type("de");
        desk.Press("tab", "tab", "enter");
        string almost = desk.BoxText();
        NothingIsRun(desk);
        desk.Type("v").Press("tab", "tab", "enter");

        Assert.Contains("[ Remove (off) ]", almost, StringComparison.Ordinal);
        desk.Actions.Received(1).Submit("lima", new RemoveMachine("dev"), Arg.Is<OperationPlan>(plan => plan.Steps.Count == 2));
    }

    [Theory]
    [InlineData("Dev")]
    [InlineData("devx")]
    [InlineData("lima/dev")]
    public void Another_name_removes_nothing(string name)
    {
        Desk desk = Acting.Desk();

        desk.Press("D").Type(name).Press("tab", "tab", "enter", "tab", "enter");

        NothingIsRun(desk);
    }

    [Fact]
    public void Commands_are_copied_a_line_each()
    {
        Desk desk = Acting.Desk();

        desk.Press("D", "left", "left", "enter");

        desk.Clipboard.Received(1).Copy("limactl stop dev\nlimactl delete dev");
        Assert.Contains("copied limactl", desk.BoxText(), StringComparison.Ordinal);
        NothingIsRun(desk);
    }

    [Fact]
    public void A_dry_run_ends_at_the_commands()
    {
        Desk desk = Acting.Desk(options: new SessionOptions { IsDryRun = true });

        string text = desk.Press("D").BoxText();
        desk.Type("dev").Press("left", "enter", "right", "enter");

        Assert.Contains("dry run", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[ Remove", text, StringComparison.Ordinal);
        desk.Clipboard.Received(1).Copy("limactl stop dev\nlimactl delete dev");
        NothingIsRun(desk);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void All_machines_of_a_provider_are_listed_before_they_are_stopped()
    {
        Desk desk = Acting.Desk();

        desk.Press("p", "T");
        string text = desk.BoxText();
        desk.Press("left", "enter");

        Assert.Contains("Stop  all machines of lima", text, StringComparison.Ordinal);
        Assert.Contains("lima/dev", text, StringComparison.Ordinal);
        Assert.DoesNotContain("k8s-lab", text, StringComparison.Ordinal);
        desk.Actions.Received(1).Submit("lima", new StopAllMachines(), Arg.Is<OperationPlan>(plan => plan.Steps.Count == 1));
    }

    [Fact]
    public void All_machines_of_all_providers_are_stopped_provider_by_provider_and_who_refuses_is_named()
    {
        Desk desk = Acting.Desk();
        desk.Actions.PlanAsync("podman", new StopAllMachines(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.Unsupported, "Only root may stop it."));

        desk.Press("p", "down", "down", "down", "down", "T");
        string text = desk.BoxText();
        desk.Press("left", "enter");

        Assert.Contains("all machines of all providers", text, StringComparison.Ordinal);
        Assert.Contains("podman is left as it is: Only root may stop it.", text, StringComparison.Ordinal);
        desk.Actions.Received(1).Submit("orbstack", new StopAllMachines(), Arg.Any<OperationPlan>());
        desk.Actions.Received(1).Submit("lima", new StopAllMachines(), Arg.Any<OperationPlan>());
        desk.Actions.DidNotReceive().Submit("podman", Arg.Any<MachineOperation>(), Arg.Any<OperationPlan>());
    }

    [Theory]
    [InlineData("p down down T", "No machine of docker runs.")]
    [InlineData("p T", "Use the other tool.")]
    public void Where_nothing_can_be_stopped_the_providers_say_why(string keys, string reason)
    {
        Desk desk = Acting.Desk();
        desk.Can(MachineVerb.StopAll, Capability.No("Use the other tool."));

        desk.Press(keys.Split(' '));

        Assert.Contains($"▲ {reason}", desk.BoxText(100, 40), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_that_has_not_answered_is_not_said_to_have_no_machines()
    {
        Desk desk = Acting.Desk(Snapshots.Asking);

        desk.Press("p", "T");

        Assert.Matches("▲ It is not known yet which machines run: (podman|lima) did not answer yet[.]", desk.BoxText(100, 40));
    }

    [Theory]
    [InlineData(true, false, "read-only: started with --read-only")]
    [InlineData(false, true, "dry run: lima would make new machines from now on; nothing was written")]
    public void The_providers_change_nothing_where_nothing_may_be_changed(bool isReadOnly, bool isDryRun, string reason)
    {
        Desk desk = Acting.Desk(options: new SessionOptions { IsReadOnly = isReadOnly, IsDryRun = isDryRun });

        desk.Press("p", "M");

        desk.Choice.DidNotReceiveWithAnyArgs().Choose("");
        Assert.Contains($"▲ {reason}", desk.BoxText(100, 40), StringComparison.Ordinal);
    }

    private static void NothingIsRun(Desk desk) => desk.Actions.DidNotReceiveWithAnyArgs().Submit("", new StartMachine(""), null);
}
