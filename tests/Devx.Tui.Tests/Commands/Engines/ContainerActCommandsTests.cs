using Devx.Providers.Containers;
using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Dialogs.Engines;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Commands.Engines;

public sealed class ContainerActCommandsTests
{
    [Fact]
    public void Start_runs_at_once_and_names_the_key_that_undoes_it()
    {
        Desk desk = EngineActing.Containers().On("migrate");

        desk.Press("S");

        EnginePlan plan = Submitted(desk);
        Assert.Equal(["docker start migrate"], plan.Steps.Select(step => step.Command.ToString()));
        Assert.Equal(
            new StatusMessage("start lima/dev › migrate asked for", JournalTone.Plain, "T stops it again"), desk.Ui.Current.Status);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void Start_lets_a_paused_container_go_on()
    {
        Desk desk = EngineActing.Containers(snapshot: With("worker", ContainerStatus.Paused)).On("worker");

        desk.Press("S");

        Assert.IsType<ResumeContainers>(Submitted(desk).Operation);
        Assert.Equal("Z pauses it again", desk.Ui.Current.Status?.Hint);
    }

    [Fact]
    public void Pause_runs_at_once_and_is_undone_by_start()
    {
        Desk desk = EngineActing.Containers().On("worker");

        desk.Press("Z");

        Assert.IsType<PauseContainers>(Submitted(desk).Operation);
        Assert.Equal("S resumes it again", desk.Ui.Current.Status?.Hint);
    }

    [Theory]
    [InlineData("T")]
    [InlineData("R")]
    public void Stop_and_restart_of_a_container_that_nobody_reaches_run_at_once(string key)
    {
        Desk desk = EngineActing.Containers().On("worker");

        desk.Press(key);

        Assert.Single(Submitted(desk).Steps);
    }

    [Theory]
    [InlineData("T")]
    [InlineData("R")]
    public void Stop_and_restart_ask_when_ports_are_in_use(string key)
    {
        Desk desk = EngineActing.Containers().On("api");

        desk.Press(key);

        Assert.IsType<EngineConfirmDialog>(desk.Dialogs.Top);
        NothingIsRun(desk);
    }

    [Theory]
    [InlineData((int)ConfirmWhen.Always, "worker", true)]
    [InlineData((int)ConfirmWhen.Never, "api", false)]
    public void The_setting_decides_whether_one_container_is_asked_about(int when, string container, bool asks)
    {
        Desk desk = EngineActing.Containers(new SessionOptions { Confirm = new ConfirmRules { Stop = (ConfirmWhen)when } }).On(container);

        desk.Press("T");

        Assert.Equal(asks, desk.Dialogs.Top is not null);
    }

    [Fact]
    public void Stop_asks_when_the_plan_says_that_something_is_lost()
    {
        Desk desk = EngineActing.Containers().On("worker");
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>()).Returns(call =>
            EngineActing.Plan(call.Arg<EngineRequest>().Operation) with
            {
                Losses = [new EngineLoss(EngineObject.Container, "worker", null, "made to be removed at its end")],
            });

        desk.Press("T");

        Assert.Contains("made to be removed at its end", desk.BoxText(), StringComparison.Ordinal);
        NothingIsRun(desk);
    }

    [Theory]
    [InlineData("X")]
    [InlineData("D")]
    [InlineData("delete")]
    public void Kill_and_remove_always_ask(string key)
    {
        Desk desk = EngineActing.Containers(new SessionOptions { Confirm = new ConfirmRules { Stop = ConfirmWhen.Never } }).On("worker");

        desk.Press(key);

        Assert.IsType<EngineConfirmDialog>(desk.Dialogs.Top);
        NothingIsRun(desk);
    }

    [Theory]
    [InlineData("api", "S", "api runs already")]
    [InlineData("migrate", "T", "migrate does not run")]
    [InlineData("migrate", "Z", "migrate does not run")]
    [InlineData("migrate", "X", "migrate does not run")]
    [InlineData("worker", "Z", "worker is paused already")]
    public void A_state_that_makes_it_pointless_is_said(string container, string key, string reason)
    {
        Desk desk = EngineActing.Containers(snapshot: With("worker", ContainerStatus.Paused)).On(container);

        desk.Press(key);

        Assert.Equal(new StatusMessage(reason, JournalTone.Warning), desk.Ui.Current.Status);
        Assert.DoesNotContain(desk.EngineActions.ReceivedCalls(), call => call.GetMethodInfo().Name == nameof(IEngineActions.PlanAsync));
    }

    [Theory]
    [InlineData("S")]
    [InlineData("T")]
    [InlineData("R")]
    [InlineData("Z")]
    [InlineData("X")]
    [InlineData("E")]
    [InlineData("D")]
    public void Without_a_container_nothing_can_be_done_to_it(string key)
    {
        Desk desk = EngineActing.Containers();
        desk.Ui.Change(state => state with { Containers = state.Containers with { Filter = "nothing of this name" } });

        desk.Press(key);

        Assert.Equal("no container is selected", desk.Ui.Current.Status?.Text);
    }

    [Theory]
    [InlineData("S", "migrate")]
    [InlineData("T", "api")]
    [InlineData("D", "api")]
    [InlineData("P", "api")]
    public void What_the_machine_or_its_engine_says_against_it_is_said(string key, string container)
    {
        Desk desk = EngineActing.Containers().On(container);
        desk.EngineActions.CapabilityOf(EngineActing.Dev, Arg.Any<EngineVerb>()).Returns(Capability.No("lima/dev is being stopped"));

        desk.Press(key);

        Assert.Equal("lima/dev is being stopped", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void In_a_dry_run_start_says_its_command_and_stop_shows_it()
    {
        Desk desk = EngineActing.Containers(new SessionOptions { IsDryRun = true });

        desk.On("migrate").Press("S");
        string? said = desk.Ui.Current.Status?.Text;
        desk.On("worker").Press("T");

        Assert.Equal("dry run: docker start migrate", said);
        Assert.Contains("docker stop worker", desk.BoxText(), StringComparison.Ordinal);
        Assert.DoesNotContain("[ Stop", desk.BoxText(), StringComparison.Ordinal);
        NothingIsRun(desk);
    }

    [Theory]
    [InlineData("S")]
    [InlineData("D")]
    [InlineData("P")]
    public void A_read_only_session_changes_nothing(string key)
    {
        Desk desk = EngineActing.Containers(new SessionOptions { IsReadOnly = true }).On("migrate");

        desk.Press(key);

        Assert.Equal(OperationRequests.ReadOnly, desk.Ui.Current.Status?.Text);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void Marked_containers_are_stopped_with_one_question_and_the_marks_go_when_it_was_asked_for()
    {
        Desk desk = EngineActing.Containers().On("postgres").Press("space", "space");

        string text = desk.Press("T").BoxText();
        int marked = desk.Ui.Current.Containers.Marks.Count;
        desk.Press("left", "enter");

        Assert.Contains("Stop  2 containers in lima/dev", text, StringComparison.Ordinal);
        Assert.Equal(["docker stop postgres", "docker stop redis"], Submitted(desk).Steps.Select(step => step.Command.ToString()));
        Assert.Equal((2, 0), (marked, desk.Ui.Current.Containers.Marks.Count));
        Assert.Equal("S starts them again", desk.Ui.Current.Status?.Hint);
    }

    [Fact]
    public void Several_containers_are_edited_one_by_one()
    {
        Desk desk = EngineActing.Containers().On("postgres").Press("space", "space");

        desk.Press("E");

        Assert.Equal("several containers are marked; edit them one by one", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void Edit_offers_another_name_and_limits()
    {
        Desk desk = EngineActing.Containers().On("api");

        string menu = desk.Press("E").BoxText();
        string rename = desk.Press("r").BoxText();

        Assert.Contains("Edit lima/dev › api", menu, StringComparison.Ordinal);
        Assert.Contains("limits …", menu, StringComparison.Ordinal);
        Assert.Contains("Rename  lima/dev › api", rename, StringComparison.Ordinal);
    }

    [Fact]
    public void Pausing_several_asks_first()
    {
        Desk desk = EngineActing.Containers().On("postgres").Press("space", "space");

        string text = desk.Press("Z").BoxText();

        Assert.Contains("Pause  2 containers in lima/dev", text, StringComparison.Ordinal);
        NothingIsRun(desk);
    }

    internal static EnginePlan Submitted(Desk desk) => Assert.Single(Changes(desk)).Plan;

    internal static IReadOnlyList<EngineChange> Changes(Desk desk) => (IReadOnlyList<EngineChange>)Assert.Single(
        desk.EngineActions.ReceivedCalls(),
        call => call.GetMethodInfo().Name == nameof(IEngineActions.Submit)
            && call.GetArguments()[0] is IReadOnlyList<EngineChange> { Count: > 0 })
        .GetArguments()[0]!;

    internal static void NothingIsRun(Desk desk) => desk.EngineActions.DidNotReceive()
        .Submit(Arg.Is<IReadOnlyList<EngineChange>>(changes => changes.Count > 0));

    private static AppSnapshot With(string container, ContainerStatus status) => Snapshots.MacMini with
    {
        Providers =
        [
            .. Snapshots.MacMini.Providers.Select(provider => provider.Name != "lima" ? provider : provider with
            {
                Machines = [.. provider.Machines.Select(machine => machine.Info.Id != EngineActing.Dev ? machine : machine with
                {
                    Containers = machine.Containers with
                    {
                        Items = [.. machine.Containers.Items.Select(item =>
                            item.Info.Name != container ? item : item with { Info = item.Info with { Status = status } })],
                    },
                })],
            }),
        ],
    };
}
