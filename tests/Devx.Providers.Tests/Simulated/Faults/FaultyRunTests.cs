using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Faults;
using Devx.Providers.Tests.Simulated.Docker;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Faults;

public sealed class FaultyRunTests : IDisposable
{
    private static readonly CommandRequest List = new("docker", "ps", "--format", "json");

    private readonly SimulatedComputer _computer = RecordedDocker.Full();
    private readonly ICommandRunner _runner;
    private readonly FakeTimeProvider _time;

    public FaultyRunTests()
    {
        _runner = SimulatedHost.Create(_computer).Runner;
        _time = (FakeTimeProvider)_computer.Time;
    }

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task Hangs_until_the_time_given_to_it_is_over()
    {
        using IDisposable fault = _computer.Faults.Add(new SimulatedFault("docker", FaultKind.Hang));

        Task<CommandResult> run = _runner.RunAsync(List with { Timeout = TimeSpan.FromSeconds(3) }, CancellationToken.None);
        Assert.False(run.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(3));

        CommandException exception = await Assert.ThrowsAsync<CommandException>(() => run);
        Assert.Equal(CommandFailure.TimedOut, exception.Failure);
    }

    [Fact]
    public async Task Goes_on_when_a_hang_ends()
    {
        _computer.Faults.Add(FaultScript.Parse("after 2s docker hang 5s"));
        _time.Advance(TimeSpan.FromSeconds(2));

        Task<CommandResult> run = _runner.RunAsync(List, CancellationToken.None);
        Assert.False(run.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.True((await run).IsSuccess);
    }

    [Fact]
    public async Task Fails_with_the_given_words_and_only_where_it_should()
    {
        using IDisposable fault = _computer.Faults.Add(
            new SimulatedFault("docker", FaultKind.Fail) { Words = ["ps"], ExitCode = 7, Error = "no luck" });

        CommandResult failed = await _runner.RunAsync(List, CancellationToken.None);
        CommandResult other = await _runner.RunAsync(new CommandRequest("docker", "version"), CancellationToken.None);

        Assert.Equal((7, "no luck\n"), (failed.ExitCode, failed.StandardError));
        Assert.True(other.IsSuccess);
    }

    [Fact]
    public async Task Loses_half_of_what_is_printed()
    {
        string whole = (await _runner.RunAsync(List, CancellationToken.None)).StandardOutput;
        using IDisposable fault = _computer.Faults.Add(new SimulatedFault("docker", FaultKind.Cut));

        CommandResult result = await _runner.RunAsync(List, CancellationToken.None);

        Assert.Equal(whole[..(whole.Length / 2)], result.StandardOutput);
    }

    [Fact]
    public async Task Begins_late()
    {
        using IDisposable fault = _computer.Faults.Add(new SimulatedFault("*", FaultKind.Slow) { Delay = TimeSpan.FromSeconds(4) });

        Task<CommandResult> run = _runner.RunAsync(List, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(3.9));
        Assert.False(run.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(TimeSpan.FromSeconds(4), (await run).Duration);
    }

    [Fact]
    public async Task Says_that_all_is_well_and_has_done_nothing()
    {
        using IDisposable fault = _computer.Faults.Add(new SimulatedFault("docker", FaultKind.Pretend) { Words = ["ps"] });

        CommandResult result = await _runner.RunAsync(List, CancellationToken.None);

        Assert.Equal((0, "", ""), (result.ExitCode, result.StandardOutput, result.StandardError));
    }

    [Fact]
    public async Task Meets_so_many_runs_and_no_more()
    {
        _computer.Faults.Add(FaultScript.Parse("2 times docker ps fail 7 no luck"));
        _time.Advance(TimeSpan.Zero);

        int[] exitCodes =
        [
            (await _runner.RunAsync(List, CancellationToken.None)).ExitCode,
            (await _runner.RunAsync(new CommandRequest("docker", "version"), CancellationToken.None)).ExitCode,
            (await _runner.RunAsync(List, CancellationToken.None)).ExitCode,
            (await _runner.RunAsync(List, CancellationToken.None)).ExitCode,
        ];

        Assert.Equal([7, 0, 7, 0], exitCodes);
    }

    [Fact]
    public async Task Hangs_once_and_not_again()
    {
        _computer.Faults.Add(FaultScript.Parse("once docker ps hang"));
        _time.Advance(TimeSpan.Zero);

        Task<CommandResult> first = _runner.RunAsync(List with { Timeout = TimeSpan.FromSeconds(3) }, CancellationToken.None);
        CommandResult second = await _runner.RunAsync(List, CancellationToken.None);
        Assert.False(first.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.True(second.IsSuccess);
        await Assert.ThrowsAsync<CommandException>(() => first);
    }

    [Fact]
    public async Task Vanishes_from_the_disk_and_comes_back()
    {
        IHostFiles files = SimulatedHost.Create(_computer).Files;
        IDisposable fault = _computer.Faults.Add(new SimulatedFault("docker", FaultKind.Vanish));

        CommandException exception = await Assert.ThrowsAsync<CommandException>(() => _runner.RunAsync(List, CancellationToken.None));
        Assert.Equal(CommandFailure.NotStarted, exception.Failure);
        Assert.False(files.Exists("/usr/local/bin/docker"));
        fault.Dispose();

        Assert.True((await _runner.RunAsync(List, CancellationToken.None)).IsSuccess);
        Assert.True(files.Exists("/usr/local/bin/docker"));
    }
}
