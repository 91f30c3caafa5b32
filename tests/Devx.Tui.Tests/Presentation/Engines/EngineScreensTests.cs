using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Engines;
using Devx.Tui.State;
using Devx.Tui.State.Forms;
using Devx.Tui.Tests.Dialogs.Engines;
using NSubstitute;

namespace Devx.Tui.Tests.Presentation.Engines;

/// <summary>What the questions, forms and results look like when something in engines is changed.</summary>
public sealed class EngineScreensTests
{
    [Theory]
    [InlineData("T", "stop", 80, 24)]
    [InlineData("T", "stop", 120, 40)]
    [InlineData("X", "kill", 80, 24)]
    [InlineData("D", "remove", 80, 24)]
    [InlineData("D", "remove", 120, 40)]
    [InlineData("P", "prune", 80, 24)]
    [InlineData("P", "prune", 120, 40)]
    [InlineData("E r", "rename", 80, 24)]
    [InlineData("E l", "limits", 80, 24)]
    public void Of_one_container(string keys, string name, int width, int height) => Expected.Screen(
        $"engine-{name}-{width}x{height}", EngineActing.Containers().On("api").Press(keys.Split(' ')).BoxText(width, height));

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Many_containers_of_two_machines(int width, int height)
    {
        Desk desk = EngineActing.Desk();
        desk.EnginePrompts.Confirm(EngineConfirmDialogTests.Many(
            [.. Enumerable.Range(1, 28).Select(number => ("lima", $"worker-{number:00}")), ("podman", "web"), ("podman", "db")]));
        desk.Work.Turn();

        Expected.Screen($"engine-stop-many-{width}x{height}", desk.BoxText(width, height));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Volumes_that_want_to_be_typed(int width, int height) =>
        Expected.Screen(
            $"engine-remove-volumes-{width}x{height}",
            EngineConfirmDialogTests.Volumes("pgdata", "cache").Type("remove").BoxText(width, height));

    [Theory]
    [InlineData((int)Pane.Images, "pull", "ghcr.io/acme/api:2.0", 80, 24)]
    [InlineData((int)Pane.Images, "pull", "ghcr.io/acme/api:2.0", 120, 40)]
    [InlineData((int)Pane.Volumes, "new-volume", "pgdata", 80, 24)]
    [InlineData((int)Pane.Volumes, "new-volume", "pgdata2", 120, 40)]
    [InlineData((int)Pane.Networks, "new-network", "backend", 80, 24)]
    [InlineData((int)Pane.Networks, "new-network", "backend", 120, 40)]
    public void Forms(int pane, string name, string typed, int width, int height) => Expected.Screen(
        $"engine-{name}-{width}x{height}", EngineFormDialogTests.In((Pane)pane).Press("N").Type(typed).Wait().BoxText(width, height));

    [Fact]
    public void What_goes_elsewhere_is_listed_although_it_has_the_name_of_a_target()
    {
        var loss = new EngineLoss(EngineObject.Volume, "data", null);
        var page = new EnginePage
        {
            Verb = EngineVerb.RemoveVolume,
            Title = "Remove  data",
            Heading = "This is removed:",
            Targets = [new EngineTarget(EngineActing.Dev, "data")],
            Losses = [new EngineLossLine(EngineActing.Dev, loss), new EngineLossLine(new MachineId("podman", "dev"), loss)],
            Form = new Form([.. PlanButtons.Of("Remove", isDryRun: false)]),
            Preview = new PlanPreview(),
        };

        Box box = new EnginePresenter(EngineActing.Desk().Context(), page).Draw(0, 0, []);

        Assert.Equal(2, box.Lines.Count(line => line.Text.Contains("● ", StringComparison.Ordinal)));
        Assert.Contains(box.Lines, line => line.Text.Contains("With it goes:", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_dry_run_and_without_utf8()
    {
        Desk desk = EngineActing.Containers(new SessionOptions { IsDryRun = true, IsAscii = true }).On("api");

        Expected.Screen("engine-remove-dry-run-ascii-80x24", desk.Press("D").BoxText(80, 24));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_result_of_many(int width, int height) => Box("result", Result, width, height);

    [Theory]
    [InlineData(80, 24)]
    public void Many_while_they_run(int width, int height) => Box("running", Running, width, height);

    [Fact]
    public void A_result_in_the_status_line()
    {
        var desk = new Desk(Snapshots.MacMini with { Operations = [Running] });

        Assert.Contains("stop 30 containers in lima/dev  12 of 30 done", desk.Text(100, 30), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, 8)]
    [InlineData(40, 10)]
    [InlineData(60, 12)]
    [InlineData(80, 16)]
    [InlineData(200, 60)]
    public void Boxes_keep_within_every_screen(int width, int height)
    {
        foreach (string keys in new[] { "T", "X", "D", "P", "E r", "E l" })
        {
            Fits(EngineActing.Containers().On("api").Press(keys.Split(' ')).BoxText(width, height), width, height);
        }

        foreach (Pane pane in new[] { Pane.Images, Pane.Volumes, Pane.Networks })
        {
            Fits(EngineFormDialogTests.In(pane).Press("N").Type("name").Wait().BoxText(width, height), width, height);
        }
    }

    [Fact]
    public void Names_made_to_break_the_screen_do_not()
    {
        Desk desk = EngineActing.Desk();
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>()).Returns(call =>
            EngineActing.Plan(call.Arg<EngineRequest>().Operation) with
            {
                Notes = ["bad \u001b[2J\nnews 名前"],
                Losses = [.. Snapshots.HostileNames.Select(name => new EngineLoss(EngineObject.Volume, name, new ByteSize(1), name))],
            });
        desk.EnginePrompts.Confirm(EngineConfirmDialogTests.Many([.. Snapshots.HostileNames.Select(name => ("lima", name))]));
        desk.Work.Turn();

        string text = desk.BoxText(100, 60);

        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
    }

    private static OperationSnapshot Result => Many with
    {
        Phase = OperationPhase.Failed,
        EndedAt = Snapshots.Now.AddSeconds(-1),
        Result = "27 of 30 stopped, 3 failed",
        Problem = new OperationProblem(ProviderFailure.Other, "27 of 30 stopped, 3 failed.", "Each step below says why."),
        Steps =
        [
            .. Many.Steps.Select((step, at) => at is 3 or 17 or 29
                ? step with
                {
                    Phase = StepPhase.Failed, StartedAt = Snapshots.Now.AddSeconds(-11), Duration = TimeSpan.FromSeconds(10.2),
                    Note = at == 29
                        ? "No such container: worker-30"
                        : "The engine could not stop it: tried to kill it, but did not receive an exit event.",
                }
                : step with { Phase = StepPhase.Done, StartedAt = Snapshots.Now.AddSeconds(-11), Duration = TimeSpan.FromSeconds(0.8) }),
        ],
    };

    private static OperationSnapshot Running => Many with
    {
        Phase = OperationPhase.Running,
        Steps =
        [
            .. Many.Steps.Select((step, at) => at switch
            {
                < 12 => step with
                {
                    Phase = StepPhase.Done, StartedAt = Snapshots.Now.AddSeconds(-11), Duration = TimeSpan.FromSeconds(0.8),
                },
                < 20 => step with { Phase = StepPhase.Running, StartedAt = Snapshots.Now.AddSeconds(-2) },
                _ => step,
            }),
        ],
    };

    private static OperationSnapshot Many => new(
        9,
        new EngineSubject(
            EngineVerb.Stop, [.. Enumerable.Range(1, 30).Select(number => new EngineTarget(EngineActing.Dev, $"worker-{number:00}"))]),
        Snapshots.Now.AddSeconds(-13))
    {
        StartedAt = Snapshots.Now.AddSeconds(-12),
        Steps =
        [
            .. Enumerable.Range(1, 30)
                .Select(number => new StepSnapshot($"stop worker-{number:00}", $"docker stop 3f2a{number:00}", null)),
        ],
    };

    private static void Fits(string box, int width, int height)
    {
        string[] lines = box.TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 3, height);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
    }

    private static void Box(string name, OperationSnapshot operation, int width, int height)
    {
        var desk = new Desk(Snapshots.MacMini with { Operations = [operation] });

        desk.Press("6", "enter");

        Expected.Screen($"engine-{name}-{width}x{height}", desk.BoxText(width, height));
    }
}
