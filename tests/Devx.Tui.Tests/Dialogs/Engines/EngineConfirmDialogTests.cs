using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Devx.Tui.Tests.Commands.Engines;
using NSubstitute;

namespace Devx.Tui.Tests.Dialogs.Engines;

public sealed class EngineConfirmDialogTests
{
    [Theory]
    [InlineData("enter")]
    [InlineData("space")]
    [InlineData("esc")]
    [InlineData("ctrl-c")]
    public void Cancel_has_the_keys_first(string key)
    {
        Desk desk = EngineActing.Containers().On("api");

        desk.Press("D", key);

        Assert.Null(desk.Dialogs.Top);
        NothingIsRun(desk);
    }

    [Fact]
    public void What_is_confirmed_is_what_was_shown()
    {
        Desk desk = EngineActing.Containers().On("api");

        string text = desk.Press("T").BoxText();
        desk.Press("left", "enter");

        Assert.Contains("docker stop api", text, StringComparison.Ordinal);
        Assert.Equal(["docker stop api"], ContainerActCommandsTests.Submitted(desk).Steps.Select(step => step.Command.ToString()));
        Assert.Equal(new StatusMessage("stop lima/dev › api asked for", JournalTone.Plain, "S starts it again"), desk.Ui.Current.Status);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void The_options_of_a_removal_plan_it_again()
    {
        Desk desk = EngineActing.Containers().On("api");

        desk.Press("D", "tab", "space", "tab", "space");
        string text = desk.BoxText();
        desk.Press("tab", "tab", "enter");

        Assert.Contains("docker rm --force --volumes api", text, StringComparison.Ordinal);
        var removed = Assert.IsType<RemoveContainers>(ContainerActCommandsTests.Submitted(desk).Operation);
        Assert.Equal((true, true), (removed.Force, removed.WithVolumes));
    }

    [Fact]
    public void Nothing_can_be_confirmed_while_an_option_is_planned()
    {
        Desk desk = EngineActing.Containers().On("api");
        desk.Press("D", "tab");
        var answer = new TaskCompletionSource<EnginePlan>();
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>()).Returns(answer.Task);

        string text = desk.Press("space").BoxText();
        desk.Press("tab", "tab", "tab", "enter");

        Assert.Contains("[ Remove (off) ]", text, StringComparison.Ordinal);
        Assert.Contains("docker rm api", text, StringComparison.Ordinal);
        NothingIsRun(desk);
    }

    [Fact]
    public void A_signal_is_chosen_and_the_button_says_that_it_is_sent()
    {
        Desk desk = EngineActing.Containers().On("api");

        desk.Press("X", "tab", "right");
        string text = desk.BoxText();
        desk.Press("tab", "tab", "enter");

        Assert.Contains("[ Send ]", text, StringComparison.Ordinal);
        Assert.Contains("This is sent TERM:", text, StringComparison.Ordinal);
        Assert.Equal("TERM", Assert.IsType<KillContainers>(ContainerActCommandsTests.Submitted(desk).Operation).Signal);
    }

    [Fact]
    public void Several_machines_are_planned_each_and_named_in_the_list()
    {
        Desk desk = EngineActing.Desk();

        desk.EnginePrompts.Confirm(Many(("lima", "api"), ("lima", "worker"), ("podman", "web")));
        desk.Work.Turn();
        string text = desk.BoxText();
        desk.Press("left", "enter");

        Assert.Contains("Stop  3 containers in 2 machines", text, StringComparison.Ordinal);
        Assert.Contains("lima/dev › api", text, StringComparison.Ordinal);
        Assert.Contains("podman/dev › web", text, StringComparison.Ordinal);
        IReadOnlyList<EngineChange> changes = ContainerActCommandsTests.Changes(desk);
        Assert.Equal([2, 1], changes.Select(change => change.Plan.Steps.Count));
    }

    [Fact]
    public void A_machine_that_cannot_is_left_as_it_is_and_named()
    {
        Desk desk = EngineActing.Desk();
        desk.EngineActions.PlanAsync(Arg.Is<EngineRequest>(request => request.Machine.Provider == "podman"), Arg.Any<CancellationToken>())
            .Returns(Task.FromException<EnginePlan>(new ProviderException(ProviderFailure.NotFound, "web is gone.")));

        desk.EnginePrompts.Confirm(Many(("lima", "api"), ("podman", "web")));
        desk.Work.Turn();
        string text = desk.BoxText();
        desk.Press("left", "enter");

        Assert.Contains("podman/dev is left as it is: web is gone.", text, StringComparison.Ordinal);
        Assert.Equal("docker stop api", ContainerActCommandsTests.Submitted(desk).Steps.Single().Command.ToString());
    }

    [Fact]
    public void Containers_that_are_left_out_are_not_listed_with_those_that_something_is_done_to()
    {
        Desk desk = EngineActing.Desk();
        EnginePlan plan = EngineActing.Plan(new StopContainers([new ContainerTarget("id-redis", "redis")]));
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>())
            .Returns(plan with { Notes = ["Left out: seed does not run."] });

        desk.EnginePrompts.Confirm(Many(("lima", "redis"), ("lima", "seed")));
        desk.Work.Turn();
        string[] rows = desk.BoxText().Split('\n');

        Assert.Contains(rows, row => row.Contains("Left out: seed does not run.", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("This is stopped:", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("redis", StringComparison.Ordinal));
        Assert.Single(rows, row => row.Contains("seed ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("T", "[ Copy ]  [ Stop ]  [ Cancel ]", "docker stop api")]
    [InlineData("D", "[ Copy ]  [ Remove ]  [ Cancel ]", "docker rm api")]
    public void A_small_screen_shows_what_will_run_and_all_buttons(string key, string buttons, string command)
    {
        string box = EngineActing.Containers().On("api").Press(key).BoxText(40, 10);

        Assert.Contains("lima/dev › api ─", box, StringComparison.Ordinal);
        Assert.Contains(buttons, box, StringComparison.Ordinal);
        Assert.Contains(command, box, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_and_their_commands_are_read_page_by_page()
    {
        Desk desk = EngineActing.Desk();
        desk.EnginePrompts.Confirm(Many([.. Enumerable.Range(1, 30).Select(number => ("lima", $"c{number:00}"))]));
        desk.Work.Turn();

        string first = desk.BoxText(80, 24);
        string[] pages = [.. Enumerable.Range(0, 12).Select(_ => desk.Press("pgdn").BoxText(80, 24))];
        string[] up = [.. Enumerable.Range(0, 14).Select(_ => desk.Press("pgup").BoxText(80, 24))];

        Assert.Contains("docker stop c01", first, StringComparison.Ordinal);
        Assert.DoesNotContain("docker stop c30", first, StringComparison.Ordinal);
        Assert.Contains(
            pages, page => page.Contains("○ c30", StringComparison.Ordinal) || page.Contains("● c30", StringComparison.Ordinal));
        Assert.Contains("docker stop c30", pages[^1], StringComparison.Ordinal);
        Assert.Equal(first, up[^1]);
    }

    [Fact]
    public void A_volume_is_removed_when_its_name_is_typed_and_letters_are_text_wherever_the_keys_are()
    {
        Desk desk = Volumes("pgdata");

        desk.Type("pgdat").Press("tab", "tab", "enter");
        string almost = desk.BoxText();
        desk.Type("a").Press("tab", "tab", "enter");

        Assert.Contains("[ Remove (off) ]", almost, StringComparison.Ordinal);
        Assert.Equal(["pgdata"], Assert.IsType<RemoveVolumes>(ContainerActCommandsTests.Submitted(desk).Operation).Names);
    }

    [Fact]
    public void Several_volumes_want_the_verb_and_how_many()
    {
        Desk desk = Volumes("pgdata", "cache");

        string text = desk.BoxText();
        desk.Type("pgdata").Press("tab", "tab", "enter");
        NothingIsRun(desk);
        desk.Press("shift-tab", "shift-tab", "ctrl-u").Type("remove 2").Press("tab", "tab", "enter");

        Assert.Contains("type remove 2", text, StringComparison.Ordinal);
        Assert.Equal(2, ContainerActCommandsTests.Submitted(desk).Steps.Count);
    }

    [Fact]
    public void A_refusal_is_said_where_it_was_asked()
    {
        Desk desk = EngineActing.Containers().On("api");
        desk.EngineActions.Submit(Arg.Any<IReadOnlyList<EngineChange>>()).Returns("lima/dev is being stopped");

        desk.Press("T", "left", "enter");

        Assert.Contains("lima/dev is being stopped", desk.BoxText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_are_copied_a_line_each()
    {
        Desk desk = EngineActing.Desk();
        desk.EnginePrompts.Confirm(Many(("lima", "api"), ("lima", "worker")));
        desk.Work.Turn();

        desk.Press("left", "left", "enter");

        desk.Clipboard.Received(1).Copy("docker stop api\ndocker stop worker");
    }

    internal static EngineQuestion Many(params (string Provider, string Name)[] containers) => EngineQuestion.Of(
        EngineVerb.Stop,
        [
            .. containers.Select(container => new ContainerRef(
                new MachineId(container.Provider, "dev"), Snapshots.Container(container.Name, "image", 1))),
        ],
        (targets, _) => new StopContainers(targets));

    internal static Desk Volumes(params string[] names)
    {
        Desk desk = EngineActing.Desk();
        desk.EnginePrompts.Confirm(EngineQuestion.Of(
            EngineVerb.RemoveVolume, names.Select(name => (EngineActing.Dev, name, name)), (volumes, _) => new RemoveVolumes(volumes)));
        desk.Work.Turn();
        return desk;
    }

    private static void NothingIsRun(Desk desk) => desk.EngineActions.DidNotReceive()
        .Submit(Arg.Is<IReadOnlyList<EngineChange>>(changes => changes.Count > 0));
}
