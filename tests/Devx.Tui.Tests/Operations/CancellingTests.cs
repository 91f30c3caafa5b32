using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Operations;

public sealed class CancellingTests
{
    private readonly QueueBench _bench = new();

    [Fact]
    public async Task One_that_waits_is_gone_at_once()
    {
        _bench.Submit(new StartMachine("dev"));
        _bench.Submit(new StopMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();

        _bench.Queue.Cancel(2);
        run.Finish();
        await _bench.UntilAsync(1, OperationPhase.Done);

        Assert.Equal(OperationPhase.Cancelled, _bench.Operation(2).Phase);
        Assert.Equal(1, _bench.Lima.RunCount);
    }

    [Fact]
    public async Task One_that_still_plans_runs_nothing()
    {
        var asked = new TaskCompletionSource();
        _bench.Lima.Plan = async (operation, cancellationToken) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return PlayedProvider.PlanOf(operation);
        };
        _bench.Submit(new StartMachine("dev"));
        await asked.Task;

        _bench.Queue.Cancel(1);
        await _bench.UntilAsync(1, OperationPhase.Cancelled);

        Assert.Equal(0, _bench.Lima.RunCount);
    }

    [Fact]
    public async Task One_that_runs_is_ended_and_what_it_left_is_put_right()
    {
        _bench.Lima.Cleanup = operation => PlayedProvider.PlanOf(new StopMachine(operation.Name, Force: true), "stop by force");
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);

        _bench.Queue.Cancel(1);
        PlayedRun cleanup = await _bench.Lima.NextRunAsync();
        cleanup.Reach(0);
        OperationSnapshot during = _bench.Operation(1);
        cleanup.Finish();
        OperationSnapshot ended = await _bench.UntilAsync(1, OperationPhase.Cancelled);

        Assert.True(run.Token.IsCancellationRequested);
        Assert.Equal(OperationPhase.Cancelling, during.Phase);
        Assert.Equal(["boot", "provision", "put right: stop by force"], ended.Steps.Select(step => step.Title));
        Assert.Equal([StepPhase.Cancelled, StepPhase.Skipped, StepPhase.Done], ended.Steps.Select(step => step.Phase));
        Assert.Null(ended.Problem);
    }

    [Fact]
    public async Task A_second_time_ends_the_putting_right_and_says_so()
    {
        _bench.Lima.Cleanup = operation => PlayedProvider.PlanOf(operation, "stop by force");
        _bench.Submit(new StartMachine("dev"));
        await _bench.Lima.NextRunAsync();
        _bench.Queue.Cancel(1);
        PlayedRun cleanup = await _bench.Lima.NextRunAsync();
        cleanup.Reach(0);

        _bench.Queue.Cancel(1);
        OperationSnapshot ended = await _bench.UntilAsync(1, OperationPhase.Cancelled);

        Assert.True(cleanup.Token.IsCancellationRequested);
        Assert.Equal("what it left behind was not put right, because that was called off too.", ended.Problem?.What);
    }

    [Fact]
    public async Task What_cannot_be_put_right_is_told()
    {
        _bench.Lima.Cleanup = _ => throw new ProviderException(ProviderFailure.TimedOut, "limactl does not answer.", "Run it by hand.");
        _bench.Submit(new StartMachine("dev"));
        await _bench.Lima.NextRunAsync();

        _bench.Queue.Cancel(1);
        OperationSnapshot ended = await _bench.UntilAsync(1, OperationPhase.Cancelled);

        Assert.Equal("what it left behind could not be put right: limactl does not answer.", ended.Problem?.What);
        Assert.Equal("Run it by hand.", ended.Problem?.Remedy);
    }

    [Fact]
    public async Task A_command_that_was_killed_for_its_time_limit_is_put_right_too()
    {
        _bench.Lima.Cleanup = operation => PlayedProvider.PlanOf(operation, "stop by force");
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);
        run.Fail(Failures.From(new CommandException(CommandFailure.TimedOut, run.Plan.Steps[0].Command, "too slow")));
        PlayedRun cleanup = await _bench.Lima.NextRunAsync();
        cleanup.Reach(0);
        cleanup.Finish();
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal([StepPhase.Failed, StepPhase.Skipped, StepPhase.Done], failed.Steps.Select(step => step.Phase));
        Assert.Equal(ProviderFailure.TimedOut, failed.Problem?.Failure);
    }

    [Fact]
    public async Task A_read_that_was_too_slow_killed_nothing()
    {
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(2);
        run.Fail(Failures.From(new CommandException(CommandFailure.TimedOut, new CommandRequest("vm", "list"), "too slow")));
        await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal(1, _bench.Lima.RunCount);
    }

    [Fact]
    public async Task One_that_was_done_all_the_same_is_done()
    {
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Finish();
        await _bench.UntilAsync(1, OperationPhase.Done);

        _bench.Queue.Cancel(1);

        Assert.Equal(OperationPhase.Done, _bench.Operation(1).Phase);
    }

    [Fact]
    public async Task The_next_one_of_the_machine_waits_for_the_putting_right()
    {
        _bench.Lima.Cleanup = operation => PlayedProvider.PlanOf(operation, "stop by force");
        _bench.Submit(new StartMachine("dev"));
        _bench.Submit(new StopMachine("dev"));
        await _bench.Lima.NextRunAsync();
        _bench.Queue.Cancel(1);
        PlayedRun cleanup = await _bench.Lima.NextRunAsync();
        OperationPhase waiting = _bench.Operation(2).Phase;

        cleanup.Finish();
        PlayedRun next = await _bench.Lima.NextRunAsync();

        Assert.Equal(OperationPhase.Waiting, waiting);
        Assert.IsType<StopMachine>(next.Plan.Operation);
    }
}
