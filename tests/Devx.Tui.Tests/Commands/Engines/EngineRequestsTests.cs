using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using Devx.Tui.Tests.Dialogs.Engines;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using static Devx.Tui.Tests.Commands.Engines.ContainerActCommandsTests;

namespace Devx.Tui.Tests.Commands.Engines;

public sealed class EngineRequestsTests
{
    [Fact]
    public void Why_it_cannot_be_planned_is_said_with_the_way_out()
    {
        Desk desk = EngineActing.Containers().On("migrate");
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.NotFound, "migrate is gone.", "Refresh."));

        desk.Press("S");

        Assert.Equal(
            new StatusMessage("start lima/dev › migrate is not possible: migrate is gone. Refresh.", JournalTone.Warning),
            desk.Ui.Current.Status);
    }

    [Fact]
    public void A_machine_that_cannot_does_not_hold_up_the_others()
    {
        Desk desk = EngineActing.Containers();
        desk.EngineActions.PlanAsync(Arg.Is<EngineRequest>(request => request.Machine.Provider == "podman"), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.NotFound, "web is gone."));

        Requests(desk).Run(EngineConfirmDialogTests.Many(("lima", "api"), ("podman", "web")));
        desk.Work.Turn();

        Assert.Equal("docker stop api", Assert.Single(Submitted(desk).Steps).Command.ToString());
        Assert.Equal("podman/dev is left as it is: web is gone.", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void A_machine_that_cannot_is_not_hidden_by_one_that_needs_nothing()
    {
        Desk desk = EngineActing.Containers();
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>())
            .Returns(new EnginePlan(new StopContainers([]), [], ["api does not run."]));
        desk.EngineActions.PlanAsync(Arg.Is<EngineRequest>(request => request.Machine.Provider == "podman"), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.NotFound, "web is gone."));

        Requests(desk).Run(EngineConfirmDialogTests.Many(("lima", "api"), ("podman", "web")));
        desk.Work.Turn();

        Assert.Equal(
            new StatusMessage("stop 2 containers in 2 machines is not possible: web is gone.", JournalTone.Warning),
            desk.Ui.Current.Status);
    }

    [Fact]
    public void A_dry_run_says_which_machine_cannot()
    {
        Desk desk = EngineActing.Containers(new SessionOptions { IsDryRun = true });
        desk.EngineActions.PlanAsync(Arg.Is<EngineRequest>(request => request.Machine.Provider == "podman"), Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.NotFound, "web is gone."));

        Requests(desk).Run(EngineConfirmDialogTests.Many(("lima", "api"), ("podman", "web")));
        desk.Work.Turn();

        Assert.Equal("dry run: docker stop api; podman/dev is left as it is: web is gone.", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void What_needs_nothing_says_so()
    {
        Desk desk = EngineActing.Containers().On("migrate");
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>())
            .Returns(new EnginePlan(new StartContainers([]), [], ["migrate runs already."]));

        desk.Press("S");

        Assert.Equal("start lima/dev › migrate was not needed: migrate runs already.", desk.Ui.Current.Status?.Text);
        NothingIsRun(desk);
    }

    [Fact]
    public void A_refusal_at_the_last_door_is_said()
    {
        Desk desk = EngineActing.Containers().On("migrate");
        desk.EngineActions.Submit(Arg.Any<IReadOnlyList<EngineChange>>()).Returns("lima/dev › migrate is being removed");

        desk.Press("S");

        Assert.Equal(new StatusMessage("lima/dev › migrate is being removed", JournalTone.Warning), desk.Ui.Current.Status);
    }

    private static EngineRequests Requests(Desk desk) => new(
        desk.EngineActions, desk.EnginePrompts, new ConfirmedChanges(desk.EngineActions, desk.Ui, desk.Status), desk.Work, desk.Options,
        desk.Status);
}
