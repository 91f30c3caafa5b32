using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;
using Devx.Tui.Operations;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Operations;

public sealed class OperationQueueTests
{
    private readonly QueueBench _bench = new();

    [Fact]
    public async Task Shows_each_step_with_its_time_and_what_was_done()
    {
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);
        _bench.Time.Advance(TimeSpan.FromSeconds(14));
        run.Reach(1);
        OperationSnapshot between = _bench.Operation(1);
        _bench.Time.Advance(TimeSpan.FromSeconds(9));
        run.Reach(2);
        run.Finish();
        OperationSnapshot done = await _bench.UntilAsync(1, OperationPhase.Done);

        Assert.Equal(
            (OperationPhase.Running, StepPhase.Done, StepPhase.Running),
            (between.Phase, between.Steps[0].Phase, between.Steps[1].Phase));
        Assert.Equal(["boot", "provision"], done.Steps.Select(step => step.Title));
        Assert.Equal(["vm boot dev", "vm provision dev"], done.Steps.Select(step => step.Command));
        Assert.Equal([14, 9], done.Steps.Select(step => step.Duration?.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(23), done.EndedAt - done.StartedAt);
        Assert.Equal(["lima/dev start requested", "lima/dev start done after 23 s"], _bench.Journal);
    }

    [Fact]
    public async Task Asks_for_fresh_answers_when_an_operation_has_ended()
    {
        var asked = new TaskCompletionSource();
        _bench.Refresher.When(refresher => refresher.RefreshNow(QueueBench.Id("dev"))).Do(_ => asked.SetResult());
        _bench.Submit(new StartMachine("dev"));

        (await _bench.Lima.NextRunAsync()).Finish();

        await asked.Task;
    }

    [Fact]
    public async Task Operations_of_one_machine_run_one_after_the_other()
    {
        _bench.Submit(new StartMachine("dev"));
        _bench.Submit(new StopMachine("dev"));
        PlayedRun first = await _bench.Lima.NextRunAsync();
        OperationPhase waiting = _bench.Operation(2).Phase;
        first.Finish();
        PlayedRun second = await _bench.Lima.NextRunAsync();

        Assert.Equal(OperationPhase.Waiting, waiting);
        Assert.IsType<StopMachine>(second.Plan.Operation);
        Assert.Equal(OperationPhase.Done, _bench.Operation(1).Phase);
    }

    [Fact]
    public async Task Operations_of_different_machines_run_at_the_same_time()
    {
        _bench.Submit(new StartMachine("dev"));
        _bench.Submit(new StartMachine("test"));
        _bench.Submit(_bench.Podman, new StartMachine("dev"));

        PlayedRun[] runs = [await _bench.Lima.NextRunAsync(), await _bench.Lima.NextRunAsync(), await _bench.Podman.NextRunAsync()];

        Assert.All(runs, run => Assert.False(run.Task.IsCompleted));
    }

    [Fact]
    public async Task What_concerns_all_machines_of_a_provider_waits_for_them_and_holds_up_later_ones()
    {
        _bench.Submit(new StartMachine("dev"));
        _bench.Submit(new StopAllMachines());
        _bench.Submit(new StartMachine("test"));
        _bench.Submit(_bench.Podman, new StartMachine("other"));
        await _bench.Podman.NextRunAsync();

        (await _bench.Lima.NextRunAsync()).Finish();
        PlayedRun all = await _bench.Lima.NextRunAsync();
        OperationPhase heldUp = _bench.Operation(3).Phase;
        all.Finish();
        PlayedRun last = await _bench.Lima.NextRunAsync();

        Assert.IsType<StopAllMachines>(all.Plan.Operation);
        Assert.Equal("lima", _bench.Operation(2).Target);
        Assert.Equal(OperationPhase.Waiting, heldUp);
        Assert.Equal("test", last.Plan.Operation.Name);
    }

    [Fact]
    public async Task A_second_operation_of_a_kind_is_refused_until_the_first_has_ended()
    {
        _bench.Submit(new StartMachine("dev"));
        string? refusal = _bench.Queue.Submit(_bench.Lima.Provider, new StartMachine("dev"), null);
        (await _bench.Lima.NextRunAsync()).Finish();
        await _bench.LeftAsync(new StartMachine("dev"));

        Assert.Equal("start lima/dev is under way already", refusal);
        _bench.Submit(new StartMachine("dev"));
    }

    [Fact]
    public async Task Plans_again_when_its_turn_comes()
    {
        _bench.Submit(new StartMachine("dev"));
        _bench.Submit(new StopMachine("dev"), PlayedProvider.PlanOf(new StopMachine("dev"), "stop"));
        PlayedRun first = await _bench.Lima.NextRunAsync();
        _bench.Lima.Plan = (operation, _) => Task.FromResult(PlayedProvider.PlanOf(operation, "stop"));

        first.Finish();
        PlayedRun second = await _bench.Lima.NextRunAsync();

        Assert.Equal(["stop"], second.Plan.Steps.Select(step => step.Title));
    }

    [Fact]
    public async Task Runs_nothing_when_other_commands_are_needed_than_were_confirmed()
    {
        _bench.Submit(new RemoveMachine("dev"), PlayedProvider.PlanOf(new RemoveMachine("dev"), "delete"));
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal(0, _bench.Lima.RunCount);
        Assert.StartsWith("Nothing was run: the state has changed", failed.Problem?.What, StringComparison.Ordinal);
        Assert.Equal("confirmed:\n  vm delete dev\nneeded now:\n  vm boot dev\n  vm provision dev", failed.Problem?.Output);
    }

    [Fact]
    public async Task A_plan_without_steps_is_done_at_once_and_says_why()
    {
        _bench.Lima.Plan = (operation, _) => Task.FromResult(new OperationPlan(operation, [], ["It is running."]));

        _bench.Submit(new StartMachine("dev"), PlayedProvider.PlanOf(new StartMachine("dev"), "boot"));
        OperationSnapshot done = await _bench.UntilAsync(1, OperationPhase.Done);

        Assert.Empty(done.Steps);
        Assert.Equal("It is running.", Assert.Single(done.Output).Text);
        Assert.Contains("lima/dev start was not needed: It is running.", _bench.Journal);
    }

    [Fact]
    public async Task A_failure_keeps_the_command_its_exit_code_and_what_it_said()
    {
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);
        run.Fail(0, 125, "Error: no space left on device\n");
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal([StepPhase.Failed, StepPhase.Skipped], failed.Steps.Select(step => step.Phase));
        Assert.Equal(
            new OperationProblem(ProviderFailure.Other, "The disk is full.", "Make room.")
            {
                Command = "vm boot dev",
                ExitCode = 125,
                Output = "Error: no space left on device\n",
            },
            failed.Problem);
        Assert.Equal("Look at the log.", failed.Advice?.Repair);
        Assert.Contains("lima/dev start failed: The disk is full.", _bench.Journal);
    }

    [Fact]
    public async Task The_step_that_failed_is_told_from_one_that_ran_nevertheless()
    {
        _bench.Lima.Plan = (operation, _) => Task.FromResult(PlayedProvider.PlanOf(operation, "stop", "change", "start"));
        _bench.Submit(new ResizeMachine("dev", 2, null, null));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);
        run.Reach(2);
        run.Fail(0, 1, "");
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal([StepPhase.Failed, StepPhase.Skipped, StepPhase.Failed], failed.Steps.Select(step => step.Phase));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told_with_its_command()
    {
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);
        run.Fail(Failures.From(new CommandException(CommandFailure.NotStarted, run.Plan.Steps[0].Command, "no such file")));
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal(("vm boot dev", null), (failed.Problem?.Command, failed.Problem?.ExitCode));
        Assert.Equal(ProviderFailure.NotInstalled, failed.Problem?.Failure);
    }

    [Fact]
    public async Task Whatever_goes_wrong_becomes_a_problem_and_the_queue_goes_on()
    {
        _bench.Lima.Plan = (_, _) => throw new InvalidOperationException("a bug");
        _bench.Submit(new StartMachine("dev"));
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);
        _bench.Lima.Plan = (operation, _) => Task.FromResult(PlayedProvider.PlanOf(operation, "boot"));

        _bench.Submit(new StopMachine("dev"));
        (await _bench.Lima.NextRunAsync()).Finish();
        await _bench.UntilAsync(2, OperationPhase.Done);

        Assert.Equal("devx-tui could not go on: a bug", failed.Problem?.What);
    }

    [Fact]
    public async Task A_fault_of_ours_does_not_hold_up_what_comes_after_it()
    {
        var store = Substitute.For<IDurationStore>();
        store.Load().Returns(_ => throw new InvalidOperationException("a bug"));
        var bench = new QueueBench(store);
        bench.Submit(new StartMachine("dev"));
        OperationSnapshot failed = await bench.UntilAsync(1, OperationPhase.Failed);

        bench.Lima.Plan = (operation, _) => Task.FromResult(new OperationPlan(operation, [], []));
        bench.Submit(new StopMachine("dev"));
        await bench.UntilAsync(2, OperationPhase.Done);

        Assert.Equal("devx-tui could not go on: a bug", failed.Problem?.What);
    }

    [Fact]
    public async Task A_chatty_program_is_shown_a_few_times_a_second_with_its_newest_lines()
    {
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);
        int changes = 0;
        _bench.Store.Changed += () => changes++;

        for (int line = 0; line < 5000; line++)
        {
            run.Print(0, $"line {line}");
        }

        int during = changes;
        _bench.Time.Advance(TimeSpan.FromMilliseconds(250));
        OperationSnapshot shown = await _bench.UntilAsync(1, operation => operation.Output.Count > 0);

        Assert.Equal(0, during);
        Assert.Equal(1, changes);
        Assert.Equal(OutputTail.MaxLines, shown.Output.Count);
        Assert.Equal("line 4999", shown.Output[^1].Text);
    }

    [Fact]
    public async Task The_last_lines_are_there_when_it_has_failed()
    {
        _bench.Submit(new StartMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);
        run.Print(0, "no space left", isError: true);
        run.Fail(0, 1, "no space left\n");
        OperationSnapshot failed = await _bench.UntilAsync(1, OperationPhase.Failed);

        Assert.Equal([new OutputLine("no space left", true)], failed.Output);
    }

    [Fact]
    public async Task Ended_operations_are_kept_up_to_a_number()
    {
        _bench.Lima.Plan = (operation, _) => Task.FromResult(new OperationPlan(operation, [], []));
        for (int number = 1; number <= OperationBoard.Kept + 5; number++)
        {
            _bench.Submit(new StartMachine($"m{number}"));
            await _bench.UntilAsync(number, OperationPhase.Done);
        }

        _bench.Submit(new StartMachine("last"));

        Assert.InRange(_bench.Store.Current.Operations.Count, OperationBoard.Kept, OperationBoard.Kept + 1);
        Assert.Equal("start lima/last", _bench.Store.Current.Operations[0].Title);
    }

    [Fact]
    public async Task Old_operations_keep_the_end_of_their_output_only()
    {
        for (int number = 1; number <= 7; number++)
        {
            _bench.Submit(new StartMachine($"m{number}"));
            PlayedRun run = await _bench.Lima.NextRunAsync();
            run.Reach(0);
            for (int line = 0; line < 150; line++)
            {
                run.Print(0, $"line {line}");
            }

            run.Finish();
            await _bench.UntilAsync(number, OperationPhase.Done);
        }

        OperationSnapshot old = _bench.Operation(1);
        Assert.Equal((100, 50, "line 149"), (old.Output.Count, old.ForgottenLines, old.Output[^1].Text));
        Assert.Equal(150, _bench.Operation(7).Output.Count);
    }

    [Fact]
    public async Task Ends_all_with_the_program_and_takes_nothing_more()
    {
        _bench.Submit(new StartMachine("dev"));
        _bench.Submit(new StopMachine("dev"));
        PlayedRun run = await _bench.Lima.NextRunAsync();
        run.Reach(0);

        await _bench.Queue.StopAsync(CancellationToken.None);

        Assert.True(run.Token.IsCancellationRequested);
        Assert.Equal(1, _bench.Lima.RunCount);
        Assert.NotNull(_bench.Queue.Submit(_bench.Lima.Provider, new StartMachine("test"), null));
    }
}
