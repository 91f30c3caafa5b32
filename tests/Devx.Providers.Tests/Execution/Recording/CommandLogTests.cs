using Devx.Providers.Execution;
using Devx.Providers.Execution.Recording;

namespace Devx.Providers.Tests.Execution.Recording;

public sealed class CommandLogTests
{
    private static readonly CommandRequest Read = new("docker", "ps");
    private static readonly CommandRequest Start = new CommandRequest("podman", "machine", "start") with { IsRoutine = false };

    [Fact]
    public void Counts_commands_from_one_in_the_order_they_start()
    {
        var log = new CommandLog();

        log.Begin(Start, default);
        log.Begin(Read, default);

        Assert.Equal([(1, Start), (2, Read)], log.Snapshot().Select(record => (record.Number, record.Request)));
    }

    [Fact]
    public void Keeps_only_the_newest()
    {
        var log = new CommandLog(capacity: 2);

        CommandRecord first = log.Begin(Start, default);
        log.Begin(Start, default);
        log.Begin(Start, default);
        log.End(first with { ExitCode = 0 });

        Assert.Equal([2, 3], log.Snapshot().Select(record => record.Number));
    }

    [Fact]
    public void A_good_read_takes_the_place_of_the_one_before()
    {
        var log = new CommandLog();

        log.End(log.Begin(Read, default) with { ExitCode = 0 });
        log.End(log.Begin(Start, default) with { ExitCode = 0 });
        log.End(log.Begin(Read, default) with { ExitCode = 0 });

        Assert.Equal([2, 3], log.Snapshot().Select(record => record.Number));
    }

    [Fact]
    public void Failures_and_operations_are_kept_each()
    {
        var log = new CommandLog();

        log.End(log.Begin(Read, default) with { ExitCode = 1 });
        log.End(log.Begin(Read, default) with { ExitCode = 0 });
        log.End(log.Begin(Read, default) with { Problem = "timed out" });
        log.End(log.Begin(Start, default) with { ExitCode = 0 });
        log.End(log.Begin(Start, default) with { ExitCode = 0 });

        Assert.Equal([1, 2, 3, 4, 5], log.Snapshot().Select(record => record.Number));
    }

    [Fact]
    public void Says_that_it_changed_at_start_and_end()
    {
        var log = new CommandLog();
        var seen = new List<int?>();
        log.Changed += () => seen.Add(log.Snapshot()[0].ExitCode);

        log.End(log.Begin(Start, default) with { ExitCode = 3 });

        Assert.Equal([null, 3], seen);
    }

    [Fact]
    public void Gives_every_command_its_own_number_when_many_run_at_once()
    {
        var log = new CommandLog();

        Parallel.For(0, 400, _ => log.End(log.Begin(Start, default) with { ExitCode = 0 }));

        Assert.Equal(Enumerable.Range(1, 400), log.Snapshot().Select(record => (int)record.Number));
        Assert.All(log.Snapshot(), record => Assert.Equal(0, record.ExitCode));
    }
}
