using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Tests.Simulated.Colima;

/// <summary>What colima says while something takes its time, and what a start that was killed leaves.</summary>
public sealed class ColimaTimeTests : IDisposable
{
    private readonly SimulatedMac _mac = new(pace: 1);

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Runs_without_a_runtime_until_its_first_start_has_set_it_up()
    {
        Task<CommandResult> start = _mac.RunLineAsync("colima start");
        Assert.Equal("", await ListAsync());
        await _mac.PassUntilAsync(() => State() == SimulatedMachineState.Starting);
        _mac.Pass(2);

        string early = await ListAsync();
        Assert.Contains("\"status\":\"Running\"", early, StringComparison.Ordinal);
        Assert.DoesNotContain("runtime", early, StringComparison.Ordinal);

        Assert.Equal(0, (await _mac.FinishAsync(start)).ExitCode);
        Assert.Contains("\"runtime\":\"docker\"", await ListAsync(), StringComparison.Ordinal);
        Assert.Equal("colima", _mac.Computer.State.CurrentDockerContext);
    }

    [Fact]
    public async Task Stays_unfinished_after_a_start_that_was_killed_until_it_is_stopped_and_started()
    {
        using var killed = new CancellationTokenSource();
        Task<CommandResult> start = _mac.Host.Runner.RunAsync(
            new CommandRequest("colima", "start") { Timeout = Timeout.InfiniteTimeSpan }, killed.Token);
        await _mac.PassUntilAsync(() => State() == SimulatedMachineState.Starting);
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        await _mac.PassUntilAsync(() => State() == SimulatedMachineState.Running);

        Assert.Contains("already running, ignoring", (await _mac.FinishLineAsync("colima start")).StandardError, StringComparison.Ordinal);
        Assert.Equal(1, (await _mac.FinishLineAsync("colima status")).ExitCode);
        await _mac.FinishLineAsync("colima stop");
        await _mac.FinishLineAsync("colima start");

        Assert.Equal(0, (await _mac.FinishLineAsync("colima status")).ExitCode);
    }

    [Fact]
    public async Task Keeps_new_values_of_a_running_profile_for_its_next_start()
    {
        await _mac.FinishLineAsync("colima start");
        await _mac.FinishLineAsync("colima start --cpu 6 --memory 3.5");
        Assert.Contains("\"cpus\":2,", await ListAsync(), StringComparison.Ordinal);
        await _mac.FinishLineAsync("colima stop");

        await _mac.FinishLineAsync("colima start");

        Assert.Contains($"\"cpus\":6,\"memory\":{7L << 29},", await ListAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_switch_the_docker_context_when_told_not_to()
    {
        await _mac.FinishLineAsync("colima start --activate=false");

        Assert.Equal("default", _mac.Computer.State.CurrentDockerContext);
        Assert.Equal("colima", Assert.Single(_mac.Computer.State.DockerContexts).Name);
    }

    [Fact]
    public async Task Lets_docker_fall_back_when_it_is_stopped()
    {
        await _mac.FinishLineAsync("colima start");

        await _mac.FinishLineAsync("colima stop");

        Assert.Empty(_mac.Computer.State.DockerContexts);
        Assert.Equal("default", _mac.Computer.State.CurrentDockerContext);
    }

    private SimulatedMachineState? State() => _mac.Computer.State.Find("colima", "default")?.State;

    private async Task<string> ListAsync() => (await _mac.RunLineAsync("colima list --json")).StandardOutput;
}
