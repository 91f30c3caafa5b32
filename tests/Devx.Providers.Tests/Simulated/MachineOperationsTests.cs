using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
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

    [Theory]
    [InlineData(SimulatedDialect.Docker, new[] { "always", "ended-always", "unless-stopped" })]
    [InlineData(SimulatedDialect.Containerd, new[] { "always", "unless-stopped" })]
    [InlineData(SimulatedDialect.Podman, new string[0])]
    internal async Task Containers_come_back_as_engine_and_restart_policy_say(SimulatedDialect dialect, string[] expected)
    {
        using var mac = new SimulatedMac(0, WithPolicies(dialect));
        SimulatedMachine machine = Assert.Single(mac.Computer.State.Machines);

        await mac.Computer.Machines.StopAsync(machine, TimeSpan.Zero, CancellationToken.None);
        Assert.All(mac.Computer.State.Machines[0].Containers, container => Assert.False(container.IsAlive));
        await mac.Computer.Machines.StartAsync(machine, TimeSpan.Zero, CancellationToken.None);

        Assert.Equal(expected, mac.Computer.State.Machines[0].Containers.Where(container => container.IsAlive).Select(one => one.Name));
    }

    private static SimulatedMachine WithPolicies(SimulatedDialect dialect)
    {
        var make = new ContainerMaker(new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero), "lima/vm");
        TimeSpan hour = TimeSpan.FromHours(1);
        return new SimulatedMachine
        {
            Provider = "lima",
            Name = "vm",
            State = SimulatedMachineState.Running,
            CpuCount = 2,
            Memory = 2L << 30,
            Disk = 20L << 30,
            CreatedAt = new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero),
            Engine = new SimulatedEngine
            {
                Dialect = dialect,
                Version = "1",
                Containers =
                [
                    make.Running("always", "x:1", hour, 1, 8) with { RestartPolicy = "always" },
                    make.Exited("ended-always", "x:1", hour, 0) with { RestartPolicy = "always" },
                    make.Exited("ended-unless-stopped", "x:1", hour, 0) with { RestartPolicy = "unless-stopped" },
                    make.Running("no", "x:1", hour, 1, 8) with { RestartPolicy = "no" },
                    make.Running("unless-stopped", "x:1", hour, 1, 8),
                ],
            },
        };
    }
}
