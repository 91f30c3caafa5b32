using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Dialogs.Forms;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Forms;

public sealed class InitDialogTests
{
    private readonly Desk _desk = Offering.Desk();

    [Fact]
    public void Asks_the_default_provider_first()
    {
        _desk.Press("N");

        _ = _desk.Actions.Received(1).InitFormAsync("lima", Arg.Any<CancellationToken>());
        Assert.Contains("[ dev2                     ]  ok, free on lima", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_whom_it_asks_until_there_is_an_answer()
    {
        var answer = new TaskCompletionSource<InitForm>();
        _desk.Actions.InitFormAsync("lima", Arg.Any<CancellationToken>()).Returns(answer.Task);
        _desk.Press("N");
        string asking = _desk.BoxText();

        answer.SetResult(Offering.Lima);
        _desk.Work.Turn();

        Assert.Contains("asking lima …", asking, StringComparison.Ordinal);
        Assert.Contains("dev2", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_that_fails_is_told_with_what_to_do_and_another_can_be_chosen()
    {
        _desk.Actions.InitFormAsync("lima", Arg.Any<CancellationToken>()).Returns<InitForm>(_ =>
            throw new ProviderException(ProviderFailure.NotPermitted, "Lima refuses to run as root.", "Start devx-tui as another user."));
        _desk.Press("N");
        string failed = _desk.BoxText();

        _desk.Press("left", "left");

        Assert.Contains("▲ Lima refuses to run as root.", failed, StringComparison.Ordinal);
        Assert.Contains("Start devx-tui as another user.", failed, StringComparison.Ordinal);
        Assert.Contains("podman-machine-default", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_comes_after_another_provider_was_chosen_is_dropped()
    {
        var late = new TaskCompletionSource<InitForm>();
        _desk.Actions.InitFormAsync("orbstack", Arg.Any<CancellationToken>()).Returns(late.Task);
        _desk.Press("N", "left", "left");

        late.SetResult(Offering.Lima with { SuggestedName = "late" });
        _desk.Work.Turn();

        Assert.Contains("podman-machine-default", _desk.BoxText(), StringComparison.Ordinal);
        Assert.Equal(0, _desk.Work.Open);
    }

    [Fact]
    public void Providers_that_make_no_machines_are_shown_with_the_reason_and_passed_over()
    {
        _desk.Actions.CapabilityOf("orbstack", MachineVerb.Init, null).Returns(Capability.No("OrbStack is switched off."));

        _desk.Press("N", "left");

        string box = _desk.BoxText();
        Assert.Contains("docker: Docker has one engine and cannot add machines.", box, StringComparison.Ordinal);
        Assert.Contains("(●) podman", box, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_the_name_with_every_letter()
    {
        _desk.Press("N", "tab", "backspace");
        string taken = _desk.BoxText();
        _desk.Press("space");
        string wrong = _desk.BoxText();
        _desk.Press("ctrl-u");

        Assert.Contains("▲ there is a machine named dev already", taken, StringComparison.Ordinal);
        Assert.Contains("[ Create (off) ]", taken, StringComparison.Ordinal);
        Assert.Contains("▲ a name has letters", wrong, StringComparison.Ordinal);
        Assert.Contains("▲ a machine needs a name", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_are_text_even_those_that_are_keys_elsewhere()
    {
        _desk.Press("N", "tab", "ctrl-u").Type("qTDN");

        Assert.Contains("[ qTDN▏", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_typed_name_is_kept_when_another_provider_is_chosen()
    {
        _desk.Press("N", "tab", "ctrl-u").Type("mine");

        _desk.Press("shift-tab", "left", "left");

        Assert.Contains("[ mine ", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_exactly_the_plan_that_was_shown()
    {
        _desk.Press("N").Wait().Press("up", "up");
        Assert.Contains("limactl create --name dev2 --cpus 4 --memory 8 template:", _desk.BoxText(), StringComparison.Ordinal);

        _desk.Press("enter");

        _desk.Actions.Received(1).Submit("lima", Arg.Any<InitMachine>(), Arg.Is<OperationPlan>(plan => plan.Steps.Count == 2));
        Assert.Null(_desk.Dialogs.Top);
    }

    [Fact]
    public void Says_to_the_provider_what_was_filled_in()
    {
        _desk.Press("N", "tab", "x", "tab", "right", "tab", "right", "tab", "6", "tab", "left", "tab", "right", "tab", "space").Wait();

        _ = _desk.Actions.Received(1).PlanAsync(
            "lima",
            new InitMachine(new InitOptions
            {
                Name = "dev2x",
                CpuCount = 6,
                Memory = ByteSize.FromGiB(7),
                Disk = ByteSize.FromGiB(65),
                Image = "docker",
                VmType = "qemu",
                Start = false,
            }),
            Arg.Any<CancellationToken>());
    }

    [Fact]
    public void Values_that_are_typed_quickly_are_asked_for_once()
    {
        _desk.Press("N").Wait(1000);
        _desk.Actions.ClearReceivedCalls();

        _desk.Press("tab").Type("abc").Wait(100).Type("d").Wait(149);
        _ = _desk.Actions.DidNotReceiveWithAnyArgs().PlanAsync("", new StartMachine(""), CancellationToken.None);
        _desk.Wait(1);

        _ = _desk.Actions.Received(1).PlanAsync(
            "lima", Arg.Is<InitMachine>(init => init.Name == "dev2abcd"), Arg.Any<CancellationToken>());
    }

    [Fact]
    public void A_plan_that_is_not_of_the_present_values_cannot_be_confirmed()
    {
        var slow = new TaskCompletionSource<OperationPlan>();
        _desk.Press("N", "tab", "down", "down").Wait();
        _desk.Actions.PlanAsync(Arg.Any<string>(), Arg.Is<InitMachine>(init => init.Options.VmType == "qemu"), Arg.Any<CancellationToken>())
            .Returns(slow.Task);

        _desk.Press("right").Wait();
        string asking = _desk.BoxText();
        _desk.Press("left").Wait();

        Assert.Contains("[ Create (off) ]", asking, StringComparison.Ordinal);
        Assert.Contains("[ Create ]", _desk.BoxText(), StringComparison.Ordinal);
        Assert.Equal(0, _desk.Work.Open);
    }

    [Fact]
    public void A_plan_that_cannot_be_made_is_told_where_the_commands_would_be()
    {
        _desk.Actions.PlanAsync("lima", Arg.Any<InitMachine>(), Arg.Any<CancellationToken>()).Returns<OperationPlan>(_ =>
            throw new ProviderException(
                ProviderFailure.WrongState, "podman-default is up, and podman runs one machine at a time.", "Stop it first."));

        _desk.Press("N").Wait();

        string box = _desk.BoxText();
        Assert.Contains("▲ podman-default is up, and podman runs one machine at a time.", box, StringComparison.Ordinal);
        Assert.Contains("Stop it first.", box, StringComparison.Ordinal);
        Assert.Contains("[ Create (off) ]", box, StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_that_is_off_does_nothing()
    {
        _desk.Press("N", "up", "up", "enter", "space");

        _desk.Actions.DidNotReceiveWithAnyArgs().Submit("", new StartMachine(""), null);
        Assert.IsType<InitDialog>(_desk.Dialogs.Top);
    }

    [Fact]
    public void What_the_queue_refuses_is_told_and_the_form_stays()
    {
        _desk.Actions.Submit("lima", Arg.Any<MachineOperation>(), Arg.Any<OperationPlan?>()).Returns("create lima/dev2 is waiting already");

        _desk.Press("N").Wait().Press("up", "up", "enter");

        Assert.Contains("▲ create lima/dev2 is waiting already", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_the_commands_a_line_each()
    {
        _desk.Press("N").Wait().Press("up", "up", "left", "enter");

        _desk.Clipboard.Received(1).Copy("limactl create --name dev2 --cpus 4 --memory 8 template:\nlimactl start dev2");
        Assert.Contains("─ Will run ─", _desk.BoxText(), StringComparison.Ordinal);
        Assert.Contains(" copied limactl", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_ends_at_the_commands()
    {
        Desk desk = Offering.Desk(new SessionOptions { IsDryRun = true });
        desk.Press("N").Wait().Press("up");
        string box = desk.BoxText();

        desk.Press("up", "enter", "down", "enter");

        Assert.Contains("  [ Copy commands ]  [ Close ] │", box, StringComparison.Ordinal);
        desk.Clipboard.Received(1).Copy("limactl create --name dev2 --cpus 4 --memory 8 template:\nlimactl start dev2");
        desk.Actions.DidNotReceiveWithAnyArgs().Submit("", new StartMachine(""), null);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void A_read_only_session_makes_no_machines()
    {
        Desk desk = Offering.Desk(new SessionOptions { IsReadOnly = true });

        desk.Press("N");
        desk.Press("E");

        Assert.Null(desk.Dialogs.Top);
        Assert.Equal("read-only: started with --read-only", desk.Ui.Current.Status?.Text);
    }

    [Theory]
    [InlineData("N")]
    [InlineData("E")]
    public void No_key_has_two_meanings_on_any_field(string key)
    {
        _desk.Press(key);
        for (int at = 0; at < 12; at++)
        {
            string[] keys = [.. _desk.Dialogs.Top!.Commands.SelectMany(command => command.Keys)];

            Assert.Equal(keys.Length, keys.Distinct().Count());
            Assert.DoesNotContain(keys, name => name.Length == 1);
            _desk.Press("tab");
        }
    }

    [Theory]
    [InlineData("esc")]
    [InlineData("ctrl-c")]
    public void Cancelling_calls_off_what_is_asked(string key)
    {
        CancellationToken asked = default;
        _desk.Actions.InitFormAsync("lima", Arg.Do<CancellationToken>(token => asked = token))
            .Returns(new TaskCompletionSource<InitForm>().Task);
        _desk.Press("N");

        _desk.Press(key);

        Assert.Null(_desk.Dialogs.Top);
        Assert.True(asked.IsCancellationRequested);
        Assert.Equal(0, _desk.Work.Open);
    }

    [Fact]
    public void Values_can_be_picked_from_a_list()
    {
        _desk.Press("N", "tab", "tab", "space", "u", "enter");

        Assert.IsType<InitDialog>(_desk.Dialogs.Top);
        Assert.Contains("[ ubuntu-lts ", _desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_image_can_be_typed_where_that_is_possible()
    {
        _desk.Press("N", "tab", "tab").Type("/tmp/my.yaml").Wait();

        _ = _desk.Actions.Received(1).PlanAsync(
            "lima", Arg.Is<InitMachine>(init => init.Options.Image == "/tmp/my.yaml"), Arg.Any<CancellationToken>());
    }

    [Fact]
    public void Says_why_no_machine_can_be_made_here()
    {
        var none = new Desk(Snapshots.NothingInstalled);
        Desk refused = Offering.Desk(snapshot: Snapshots.NoMachines);
        refused.Actions.CapabilityOf(Arg.Any<string>(), MachineVerb.Init, null).Returns(Capability.No("Root may not make machines."));

        none.Press("N");
        refused.Press("N");

        Assert.Equal("no provider of machines is installed", none.Ui.Current.Status?.Text);
        Assert.Equal("Root may not make machines.", refused.Ui.Current.Status?.Text);
    }
}
