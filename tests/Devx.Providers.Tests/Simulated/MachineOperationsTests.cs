using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Model;
using Devx.Providers.Tests.Simulated.Podman;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated;

public sealed class MachineOperationsTests : IDisposable
{
    private static readonly TimeSpan Boot = TimeSpan.FromSeconds(20);

    private readonly SimulatedComputer _computer = RecordedPodman.Second(SimulatedMachineState.Stopped);
    private readonly FakeTimeProvider _time;

    public MachineOperationsTests()
    {
        _computer.Pace = 1;
        _time = (FakeTimeProvider)_computer.Time;
    }

    private SimulatedMachine Machine => _computer.State.Find("podman", "second") ?? throw new InvalidOperationException("it is gone");

    public void Dispose() => _computer.Dispose();

    [Fact]
    public async Task Comes_up_after_its_time()
    {
        Task starting = _computer.Machines.StartAsync(Machine, Boot, CancellationToken.None);
        Assert.Equal(SimulatedMachineState.Starting, Machine.State);
        _time.Advance(Boot);

        await starting;

        Assert.True(Machine.IsRunning);
        Assert.Equal(_time.GetUtcNow(), Machine.StartedAt);
    }

    [Fact]
    public async Task Goes_on_booting_when_the_command_is_killed()
    {
        using var killed = new CancellationTokenSource();
        Task starting = _computer.Machines.StartAsync(Machine, Boot, killed.Token);
        await killed.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        _time.Advance(Boot);

        Assert.True(Machine.IsRunning);
    }

    [Fact]
    public async Task Is_not_brought_up_by_a_start_that_was_overtaken()
    {
        _computer.Machines.BeginStart(Machine, Boot);
        _time.Advance(TimeSpan.FromSeconds(5));
        Task stopping = _computer.Machines.StopAsync(Machine, TimeSpan.FromSeconds(2), CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(2));
        await stopping;
        _computer.Machines.BeginStart(Machine, Boot);

        _time.Advance(TimeSpan.FromSeconds(14));

        Assert.Equal(SimulatedMachineState.Starting, Machine.State);
    }

    [Fact]
    public async Task Takes_no_time_at_pace_0()
    {
        _computer.Pace = 0;

        await _computer.Machines.StartAsync(Machine, Boot, CancellationToken.None);

        Assert.True(Machine.IsRunning);
    }

    [Fact]
    public async Task A_second_podman_start_waits_for_the_first_and_then_fails()
    {
        ICommandRunner runner = SimulatedHost.Create(_computer).Runner;
        var request = new CommandRequest("podman", "machine", "start", "second") { Timeout = Timeout.InfiniteTimeSpan };
        Task<CommandResult> first = runner.RunAsync(request, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(1));
        Task<CommandResult> second = runner.RunAsync(request, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(second.IsCompleted);

        _time.Advance(Boot);

        Assert.True((await first).IsSuccess);
        Assert.Equal("Error: unable to start \"second\": already running\n", (await second).StandardError);
    }

    [Fact]
    public async Task Containers_come_back_as_their_restart_policy_says()
    {
        using SimulatedComputer computer = RecordedPodman.Running();
        SimulatedMachine machine = computer.State.Of("podman").First();

        await computer.Machines.StopAsync(machine, Boot, CancellationToken.None);
        Assert.All(computer.State.Of("podman").First().Containers, container => Assert.False(container.IsAlive));
        await computer.Machines.StartAsync(machine, Boot, CancellationToken.None);

        Assert.All(computer.State.Of("podman").First().Containers, container =>
            Assert.Equal(container.RestartPolicy is "unless-stopped", container.IsAlive));
    }
}
