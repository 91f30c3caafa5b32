using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Dialogs;
using Devx.Tui.State;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Commands;

public sealed class MachineCommandsTests
{
    [Fact]
    public void Start_runs_at_once_and_names_the_key_that_undoes_it()
    {
        Desk desk = Acting.Desk();

        desk.Press("S");

        desk.Actions.Received(1).Submit("lima", new StartMachine("dev"), null);
        Assert.Equal(new StatusMessage("start lima/dev asked for", JournalTone.Plain, "T stops it again"), desk.Ui.Current.Status);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void Make_default_runs_at_once()
    {
        Desk desk = Acting.Desk();

        desk.Press("M");

        desk.Actions.Received(1).Submit("lima", new SetDefaultMachine("dev"), null);
        Assert.Equal(new StatusMessage("make default lima/dev asked for", JournalTone.Plain), desk.Ui.Current.Status);
    }

    [Fact]
    public void Why_an_operation_is_not_taken_is_said()
    {
        Desk desk = Acting.Desk();
        desk.Actions.Submit("lima", new StartMachine("dev"), null).Returns("start lima/dev is under way already");

        desk.Press("S");

        Assert.Equal(new StatusMessage("start lima/dev is under way already", JournalTone.Warning), desk.Ui.Current.Status);
    }

    [Theory]
    [InlineData("T")]
    [InlineData("R")]
    [InlineData("Z")]
    public void With_running_containers_stop_restart_and_sleep_ask(string key)
    {
        Desk desk = Acting.Desk();

        desk.Press(key);

        Assert.IsType<ConfirmDialog>(desk.Dialogs.Top);
        desk.Actions.DidNotReceiveWithAnyArgs().Submit("", new StartMachine(""), null);
    }

    [Theory]
    [InlineData("T", "S starts it again")]
    [InlineData("R", null)]
    [InlineData("Z", "S starts it again")]
    public void Without_running_containers_they_run_at_once_and_name_the_undo(string key, string? undo)
    {
        Desk desk = Acting.Desk(With(ContainersStatus.Known));

        desk.Press(key);

        Assert.Null(desk.Dialogs.Top);
        desk.Actions.Received(1).Submit("lima", Arg.Is<MachineOperation>(operation => operation.Name == "dev"), null);
        Assert.Equal(undo, desk.Ui.Current.Status?.Hint);
    }

    [Theory]
    [InlineData(ContainersStatus.NotAsked)]
    [InlineData(ContainersStatus.Failed)]
    public void When_it_is_not_known_whether_containers_run_it_asks(Enum status)
    {
        Desk desk = Acting.Desk(With((ContainersStatus)status));

        desk.Press("T");

        Assert.IsType<ConfirmDialog>(desk.Dialogs.Top);
    }

    [Fact]
    public void A_stop_that_is_more_than_a_stop_asks_even_without_containers()
    {
        Desk desk = Acting.Desk(With(ContainersStatus.Known));
        desk.Can(MachineVerb.Stop, Capability.YesBut("All of OrbStack is stopped."));

        desk.Press("T");

        Assert.Contains("▲ All of OrbStack is stopped.", desk.BoxText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D")]
    [InlineData("delete")]
    public void Removing_always_asks(string key)
    {
        Desk desk = Acting.Desk(With(ContainersStatus.NoRuntime), new SessionOptions
        {
            Confirm = new ConfirmRules { Stop = ConfirmWhen.Never, Restart = ConfirmWhen.Never, Sleep = ConfirmWhen.Never },
        });

        desk.Press(key);

        Assert.IsType<ConfirmDialog>(desk.Dialogs.Top);
    }

    [Theory]
    [InlineData(ConfirmWhen.Always, true)]
    [InlineData(ConfirmWhen.Containers, false)]
    [InlineData(ConfirmWhen.Never, false)]
    public void The_settings_decide_for_a_machine_without_containers(Enum when, bool asks)
    {
        Desk desk = Acting.Desk(With(ContainersStatus.Known), Rules((ConfirmWhen)when));

        desk.Press("R");

        Assert.Equal(asks, desk.Dialogs.Top is ConfirmDialog);
    }

    [Theory]
    [InlineData("T")]
    [InlineData("R")]
    [InlineData("Z")]
    public void Whoever_sets_never_is_never_asked(string key)
    {
        Desk desk = Acting.Desk(options: Rules(ConfirmWhen.Never));

        desk.Press(key);

        Assert.Null(desk.Dialogs.Top);
        desk.Actions.ReceivedWithAnyArgs(1).Submit("", new StartMachine(""), null);
    }

    [Theory]
    [InlineData("S", MachineVerb.Start)]
    [InlineData("T", MachineVerb.Stop)]
    [InlineData("R", MachineVerb.Restart)]
    [InlineData("Z", MachineVerb.Sleep)]
    [InlineData("M", MachineVerb.SetDefault)]
    [InlineData("D", MachineVerb.Remove)]
    public void What_is_not_possible_is_not_done_and_the_reason_is_said(string key, MachineVerb verb)
    {
        Desk desk = Acting.Desk();
        desk.Can(verb, Capability.No("Use the other tool."));

        desk.Press(key);

        Assert.Equal(new StatusMessage("lima/dev: Use the other tool.", JournalTone.Warning), desk.Ui.Current.Status);
        Assert.Null(desk.Dialogs.Top);
        desk.Actions.DidNotReceiveWithAnyArgs().Submit("", new StartMachine(""), null);
    }

    [Theory]
    [InlineData("S")]
    [InlineData("T")]
    [InlineData("R")]
    [InlineData("Z")]
    [InlineData("M")]
    [InlineData("D")]
    [InlineData("X")]
    public void Read_only_refuses_every_key_that_acts(string key)
    {
        Desk desk = Acting.Desk(Operating.Stuck, new SessionOptions { IsReadOnly = true });

        desk.Press(key);

        Assert.Equal(new StatusMessage("read-only: started with --read-only", JournalTone.Warning), desk.Ui.Current.Status);
        Assert.Null(desk.Dialogs.Top);
        desk.Actions.DidNotReceiveWithAnyArgs().Submit("", new StartMachine(""), null);
    }

    [Fact]
    public void Read_only_offers_no_capitals_and_says_why_in_header_and_help()
    {
        var desk = new Desk(Snapshots.MacMini, new SessionOptions { IsReadOnly = true });

        string text = desk.Text();

        Assert.Contains("devx-tui read-only ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("S start", text, StringComparison.Ordinal);
        Assert.Contains("T stop …      read-only: started with --read-only", desk.Press("?").BoxText(100, 70), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("S", "dry run: limactl start dev")]
    [InlineData("M", "dry run: limactl default dev")]
    public void A_dry_run_says_the_command_and_runs_nothing(string key, string said)
    {
        Desk desk = Acting.Desk(options: new SessionOptions { IsDryRun = true });

        desk.Press(key);

        Assert.Equal(said, desk.Ui.Current.Status?.Text);
        Assert.Contains("devx-tui dry run ", desk.Text(), StringComparison.Ordinal);
        desk.Actions.DidNotReceiveWithAnyArgs().Submit("", new StartMachine(""), null);
    }

    [Fact]
    public void A_dry_run_says_why_there_is_no_command()
    {
        Desk desk = Acting.Desk(options: new SessionOptions { IsDryRun = true });
        desk.Actions.PlanAsync("lima", new StartMachine("dev"), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.WrongState, "It is locked."));

        desk.Press("S");

        Assert.Equal("dry run: start lima/dev is not possible: It is locked.", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void A_dry_run_shows_the_commands_of_a_stop_that_would_not_ask()
    {
        Desk desk = Acting.Desk(With(ContainersStatus.Known), new SessionOptions { IsDryRun = true });

        desk.Press("T");

        Assert.Contains("limactl stop dev", desk.BoxText(), StringComparison.Ordinal);
    }

    /// <summary>The Mac mini with lima/dev alone, whose containers are as known as is said; none of them runs.</summary>
    private static AppSnapshot With(ContainersStatus status) => Snapshots.MacMini with
    {
        Providers =
        [
            Snapshots.Provider("lima", "2.2.0", 40, Snapshots.Dev with
            {
                Containers = Snapshots.Dev.Containers with { Status = status, Items = [.. Snapshots.Dev.Containers.Items.TakeLast(2)] },
            }),
        ],
    };

    private static SessionOptions Rules(ConfirmWhen when) =>
        new() { Confirm = new ConfirmRules { Stop = when, Restart = when, Sleep = when } };
}
