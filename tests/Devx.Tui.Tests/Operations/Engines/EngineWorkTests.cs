using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.Commands.Engines;
using Devx.Tui.Operations.Engines;
using Devx.Tui.State;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Operations.Engines;

public sealed class EngineWorkTests
{
    private readonly EngineBench _bench = new();

    [Fact]
    public async Task One_request_is_one_entry_with_a_step_for_each_target()
    {
        PlayedEngineRun run = await _bench.BeginAsync(PlayedEngine.Stop("api", "worker", "redis"));
        run.Begin(0);
        run.Begin(2);
        _bench.Time.Advance(TimeSpan.FromSeconds(4));
        run.End(2);
        OperationSnapshot during = _bench.Operation(1);
        run.Begin(1);
        run.End(0);
        run.End(1);
        run.Finish();
        OperationSnapshot done = await _bench.UntilAsync(1, OperationPhase.Done);

        Assert.Equal("stop 3 containers in lima/dev", done.Title);
        Assert.Equal([StepPhase.Running, StepPhase.Waiting, StepPhase.Done], during.Steps.Select(step => step.Phase));
        Assert.Equal(TimeSpan.FromSeconds(4), during.Steps[2].Duration);
        Assert.Equal(["stop api", "stop worker", "stop redis"], done.Steps.Select(step => step.Title));
        Assert.Equal("docker stop api", done.Steps[0].Command);
        Assert.Equal("3 stopped", done.Result);
        Assert.Equal(
            ["3 containers in lima/dev stop requested", "3 containers in lima/dev 3 stopped after 4 s"], _bench.Journal);
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_the_others_and_each_outcome_is_kept()
    {
        PlayedEngineRun run = await _bench.BeginAsync(PlayedEngine.Stop("api", "worker", "redis"));
        run.Begin(0);
        run.Begin(1);
        run.Fail(0, "api does not answer.", "Kill it.");
        run.End(1);
        run.Begin(2);
        run.End(2);
        run.Finish();
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal([StepPhase.Failed, StepPhase.Done, StepPhase.Done], failed.Steps.Select(step => step.Phase));
        Assert.Equal("api does not answer.", failed.Steps[0].Note);
        Assert.Equal("2 of 3 stopped, 1 failed", failed.Result);
        Assert.Equal(("2 of 3 stopped, 1 failed.", "Kill it."), (failed.Problem?.What, failed.Problem?.Remedy));
        Assert.Equal("3 containers in lima/dev 2 of 3 stopped, 1 failed", _bench.Journal.Last());
    }

    [Fact]
    public async Task The_failure_of_the_only_target_is_told_in_full()
    {
        PlayedEngineRun run = await _bench.BeginAsync(PlayedEngine.Stop("api"));
        run.Fail(0, "api does not answer.", "Kill it.");
        run.Finish();
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal("stop lima/dev › api", failed.Title);
        Assert.Equal(("api does not answer.", "Kill it."), (failed.Problem?.What, failed.Problem?.Remedy));
        Assert.Equal("lima/dev › api stop failed: api does not answer.", _bench.Journal.Last());
    }

    [Fact]
    public async Task Outcomes_that_were_not_reported_are_taken_from_the_end()
    {
        PlayedEngineRun run = await _bench.BeginAsync(PlayedEngine.Stop("api", "worker"));
        run.Finish();
        OperationSnapshot done = await _bench.UntilAsync(1, OperationPhase.Done);

        Assert.All(done.Steps, step => Assert.Equal(StepPhase.Done, step.Phase));
    }

    [Fact]
    public async Task Two_machines_work_at_the_same_time_and_are_one_entry()
    {
        Assert.Null(_bench.Actions.Submit(
        [
            new EngineChange(EngineBench.Dev, PlayedEngine.Stop("api", "worker")),
            new EngineChange(EngineBench.Other, PlayedEngine.Stop("web")),
        ]));
        PlayedEngineRun lima = await _bench.Lima.NextRunAsync();
        PlayedEngineRun podman = await _bench.Podman.NextRunAsync();
        podman.Begin(0);
        podman.Fail(0, "no.");
        podman.Finish();
        lima.Begin(0);
        OperationSnapshot during = _bench.Operation(1);
        lima.Finish();
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);
        await _bench.Work.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("stop 3 containers in 2 machines", failed.Title);
        Assert.Equal([StepPhase.Running, StepPhase.Waiting, StepPhase.Failed], during.Steps.Select(step => step.Phase));
        Assert.Equal(
            ["stop api in lima/dev", "stop worker in lima/dev", "stop web in podman/podman-default"],
            failed.Steps.Select(step => step.Title));
        Assert.Equal("2 of 3 stopped, 1 failed", failed.Result);
        _bench.Refresher.Received(1).RefreshNow(EngineBench.Dev);
        _bench.Refresher.Received(1).RefreshNow(EngineBench.Other);
    }

    [Fact]
    public async Task A_machine_that_is_gone_fails_its_own_steps_only()
    {
        var gone = new MachineId("lima", "gone");
        _bench.Store.Update(snapshot => snapshot with
        {
            Providers =
            [
                .. snapshot.Providers, Snapshots.Provider("x", "1", 1, Snapshots.Machine("lima", "gone", MachineStatus.Running, 1, 1, 1)),
            ],
        });
        var engines = Substitute.For<IEngines>();
        engines.RuntimeOf(EngineBench.Dev).Returns(_bench.Lima.Runtime);
        engines.RuntimeOf(gone).Throws(new ProviderException(ProviderFailure.NotFound, "lima/gone is gone."));
        var work = new EngineWork(engines, _bench.Board, _bench.Refresher, _bench.Time, NullLogger<EngineWork>.Instance);

        work.Submit([new EngineChange(gone, PlayedEngine.Stop("a", "b")), new EngineChange(EngineBench.Dev, PlayedEngine.Stop("api"))]);
        (await _bench.Lima.NextRunAsync()).Finish();
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal([StepPhase.Failed, StepPhase.Failed, StepPhase.Done], failed.Steps.Select(step => step.Phase));
        Assert.Equal("lima/gone is gone.", failed.Steps[0].Note);
    }

    [Fact]
    public async Task Calling_off_ends_the_commands_and_what_is_done_stays_done()
    {
        PlayedEngineRun run = await _bench.BeginAsync(PlayedEngine.Stop("api", "worker", "redis"));
        run.Begin(0);
        run.End(0);
        run.Begin(1);

        _bench.Actions.Cancel(1);
        OperationSnapshot cancelled = await _bench.UntilAsync(1, OperationPhase.Cancelled);

        Assert.True(run.Token.IsCancellationRequested);
        Assert.Equal([StepPhase.Done, StepPhase.Cancelled, StepPhase.Skipped], cancelled.Steps.Select(step => step.Phase));
        Assert.Equal("1 of 3 stopped, 2 not done", cancelled.Result);
    }

    [Fact]
    public async Task The_end_of_the_program_ends_the_commands()
    {
        PlayedEngineRun run = await _bench.BeginAsync(PlayedEngine.Stop("api"));

        await _bench.Work.StopAsync(CancellationToken.None);

        Assert.True(run.Token.IsCancellationRequested);
        Assert.Equal(OperationPhase.Cancelled, _bench.Operation(1).Phase);
        Assert.Equal(
            "devx-tui is ending, so nothing new is begun",
            _bench.Actions.Submit([new EngineChange(EngineBench.Dev, PlayedEngine.Stop("b"))]));
    }

    [Fact]
    public async Task A_fault_of_ours_becomes_a_failure_that_says_where_to_look()
    {
        PlayedEngineRun run = await _bench.BeginAsync(PlayedEngine.Stop("api"));
        run.Throw(new InvalidOperationException("boom"));
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal("devx-tui could not go on: boom", failed.Problem?.What);
    }

    [Fact]
    public async Task Output_says_whose_it_is_where_there_are_several()
    {
        PlayedEngineRun several = await _bench.BeginAsync(PlayedEngine.Stop("api", "worker"));
        several.Print(1, "bye");
        several.Finish();
        OperationSnapshot two = await _bench.UntilAsync(1, OperationPhase.Done);
        PlayedEngineRun single = await _bench.BeginAsync(PlayedEngine.Stop("redis"));
        single.Print(0, "bye");
        single.Finish();
        OperationSnapshot one = await _bench.UntilAsync(2, OperationPhase.Done);

        Assert.Equal(["worker: bye"], two.Output.Select(line => line.Text));
        Assert.Equal(["bye"], one.Output.Select(line => line.Text));
    }

    [Fact]
    public async Task The_same_target_is_not_changed_twice_at_a_time_and_others_are()
    {
        await _bench.BeginAsync(PlayedEngine.Stop("api", "worker"));

        string? refusal = _bench.Actions.Submit(
            [new EngineChange(EngineBench.Dev, PlayedEngine.Plan(new StartContainers([]), "start", "worker"))]);
        PlayedEngineRun other = await _bench.BeginAsync(PlayedEngine.Stop("redis"));

        Assert.Equal("lima/dev › worker is being stopped", refusal);
        Assert.Equal("redis", other.Plan.Steps[0].Target);
    }

    [Fact]
    public async Task Nothing_is_changed_in_a_machine_that_is_being_changed_itself()
    {
        _bench.Store.Update(snapshot => snapshot with { Operations = [Operating.Stop] });

        string? refusal = _bench.Actions.Submit([new EngineChange(EngineBench.Dev, PlayedEngine.Stop("api"))]);
        Assert.Null(_bench.Actions.Submit([new EngineChange(EngineBench.Other, PlayedEngine.Stop("web"))]));
        PlayedEngineRun there = await _bench.Podman.NextRunAsync();

        Assert.Equal("lima/dev is being stopped", refusal);
        Assert.Equal("lima/dev is being stopped", _bench.Actions.CapabilityOf(EngineBench.Dev, EngineVerb.Stop).Reason);
        Assert.NotNull(there);
    }

    [Theory]
    [InlineData(true, false, "nothing is changed in a read-only session")]
    [InlineData(false, true, "nothing is run in a dry run")]
    public void The_last_door_is_shut_where_nothing_may_be_changed(bool isReadOnly, bool isDryRun, string reason)
    {
        var bench = new EngineBench(new SessionOptions { IsReadOnly = isReadOnly, IsDryRun = isDryRun });

        Assert.Equal(reason, bench.Actions.Submit([new EngineChange(EngineBench.Dev, PlayedEngine.Stop("api"))]));
        Assert.Empty(bench.Store.Current.Operations);
    }

    [Fact]
    public async Task What_is_lost_is_looked_at_again_and_no_more_may_go_than_was_confirmed()
    {
        var prune = new PruneEngine(PruneScope.Containers);
        EnginePlan confirmed = PlayedEngine.Plan(prune, "prune", "") with { Losses = [Loss("old", "Exited 5 minutes ago")] };
        _bench.Lima.Operations.PlanAsync(prune, Arg.Any<CancellationToken>())
            .Returns(confirmed with { Losses = [Loss("old", "Exited 6 minutes ago"), Loss("new", "")] });

        Assert.Null(_bench.Actions.Submit([new EngineChange(EngineBench.Dev, confirmed)]));
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        await _bench.Lima.Operations.DidNotReceiveWithAnyArgs().RunAsync(confirmed, null, CancellationToken.None);
        Assert.Equal("Nothing was run: the state has changed, and more would be lost now than you confirmed: new.", failed.Steps[0].Note);
    }

    [Fact]
    public async Task Less_than_was_confirmed_may_go()
    {
        var remove = new RemoveContainers([new("1", "a"), new("2", "b")]);
        EnginePlan confirmed = PlayedEngine.Plan(remove, "rm", "a", "b") with { Losses = [Loss("a", ""), Loss("b", "")] };
        _bench.Lima.Operations.PlanAsync(remove, Arg.Any<CancellationToken>())
            .Returns(PlayedEngine.Plan(remove, "rm", "a") with { Losses = [Loss("a", "")] });

        PlayedEngineRun run = await _bench.BeginAsync(confirmed);

        Assert.Same(confirmed, run.Plan);
    }

    [Fact]
    public async Task A_prune_says_what_it_freed()
    {
        var prune = new PruneEngine(PruneScope.Containers);
        EnginePlan plan = new(
            prune, [.. PlayedEngine.Plan(prune, "prune", "containers", "images").Steps.Select(step => step with { Target = "" })], []);
        PlayedEngineRun run = await _bench.BeginAsync(plan);
        run.End(0, "3 removed");
        run.End(1, "Total reclaimed space: 1.2GB");
        run.Finish();
        OperationSnapshot done = await _bench.UntilAsync(1, OperationPhase.Done);

        Assert.Equal("prune lima/dev", done.Title);
        Assert.Equal("containers 3 removed, images 1.2GB", done.Result);
        Assert.Equal("Total reclaimed space: 1.2GB", done.Steps[1].Note);
    }

    [Fact]
    public void A_machine_that_is_down_says_so_before_anything_is_asked()
    {
        _bench.Store.Update(snapshot => snapshot with
        {
            Providers = [Snapshots.Provider("lima", "2", 1, Snapshots.Machine("lima", "dev", MachineStatus.Stopped, 1, 1, 1))],
        });

        Assert.Equal("lima/dev does not run", _bench.Actions.CapabilityOf(EngineBench.Dev, EngineVerb.Start).Reason);
        Assert.Equal("podman/podman-default is gone", _bench.Actions.CapabilityOf(EngineBench.Other, EngineVerb.Start).Reason);
    }

    private static EngineLoss Loss(string name, string note) => new(EngineObject.Container, name, null, note);
}
