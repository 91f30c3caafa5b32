using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Operations;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Operations;

public sealed class LearnedDurationsTests
{
    [Fact]
    public async Task What_an_operation_took_is_usual_the_next_time()
    {
        var bench = new QueueBench();
        foreach (int seconds in new[] { 40, 10, 20 })
        {
            await bench.DoAsync(new StartMachine("dev"), TimeSpan.FromSeconds(seconds));
        }

        bench.Submit(new StartMachine("other"));
        OperationSnapshot next = await bench.UntilAsync(4, OperationPhase.Running);

        Assert.Equal(TimeSpan.FromSeconds(20), next.Usual);
        Assert.Equal(TimeSpan.FromSeconds(20), Assert.Single(next.Steps).Usual);
    }

    [Fact]
    public async Task Nobody_knows_how_long_it_takes_while_one_step_is_new()
    {
        var bench = new QueueBench();
        await bench.DoAsync(new StartMachine("dev"), TimeSpan.FromSeconds(10));
        bench.Lima.Plan = (operation, _) => Task.FromResult(PlayedProvider.PlanOf(operation, "boot", "provision"));

        bench.Submit(new StartMachine("dev"));
        OperationSnapshot next = await bench.UntilAsync(2, OperationPhase.Running);

        Assert.Null(next.Usual);
        Assert.Equal(TimeSpan.FromSeconds(10), next.Steps[0].Usual);
    }

    [Fact]
    public async Task Three_times_the_usual_is_stuck_and_brings_advice()
    {
        var bench = new QueueBench();
        await bench.DoAsync(new StartMachine("dev"), TimeSpan.FromSeconds(10));
        bench.Submit(new StartMachine("dev"));
        await bench.Lima.NextRunAsync();
        await bench.Time.WaitedForAsync(TimeSpan.FromSeconds(30));

        bench.Time.Advance(TimeSpan.FromSeconds(29));
        bool isStuckBefore = bench.Operation(2).IsStuck;
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(isStuckBefore);
        Assert.True(bench.Operation(2).IsStuck);
        Assert.Equal(["/var/log/serial.log"], bench.Operation(2).Advice?.LogFiles);
    }

    [Fact]
    public async Task A_failed_operation_teaches_nothing()
    {
        var store = Substitute.For<IDurationStore>();
        var bench = new QueueBench(store);
        bench.Submit(new StartMachine("dev"));
        PlayedRun run = await bench.Lima.NextRunAsync();
        run.Reach(0);
        run.Fail(0, 1, "");
        await bench.UntilAsync(1, OperationPhase.Failed);

        store.DidNotReceive().Save(Arg.Any<IReadOnlyList<LearnedDuration>>());
    }

    [Fact]
    public void The_newest_times_count_each_for_its_own_step()
    {
        var durations = new LearnedDurations(null);
        foreach (int seconds in Enumerable.Range(1, 30))
        {
            durations.Learn("lima", MachineVerb.Start, [Step("boot", seconds)]);
        }

        durations.Learn("lima", MachineVerb.Restart, [Step("boot", 5)]);

        Assert.Equal(TimeSpan.FromSeconds(26), durations.Usual("lima", MachineVerb.Start, "boot"));
        Assert.Equal(TimeSpan.FromSeconds(5), durations.Usual("lima", MachineVerb.Restart, "boot"));
        Assert.Null(durations.Usual("colima", MachineVerb.Start, "boot"));
    }

    [Fact]
    public void A_step_over_which_the_computer_slept_does_not_count()
    {
        var durations = new LearnedDurations(null);

        durations.Learn("lima", MachineVerb.Start, [Step("boot", 30_000)]);

        Assert.Null(durations.Usual("lima", MachineVerb.Start, "boot"));
    }

    [Fact]
    public void What_was_kept_is_known_again()
    {
        var store = Substitute.For<IDurationStore>();
        store.Load().Returns([new LearnedDuration("lima", "start", "boot", [3, 4])]);
        var durations = new LearnedDurations(store);

        durations.Learn("lima", MachineVerb.Start, [Step("boot", 5)]);

        Assert.Equal(TimeSpan.FromSeconds(4), durations.Usual("lima", MachineVerb.Start, "boot"));
        store.Received().Save(
            Arg.Is<IReadOnlyList<LearnedDuration>>(saved => saved.Single().Seconds.SequenceEqual(new double[] { 3, 4, 5 })));
    }

    private static StepSnapshot Step(string title, int seconds) =>
        new(title, "vm", null) { Phase = StepPhase.Done, Duration = TimeSpan.FromSeconds(seconds) };
}
