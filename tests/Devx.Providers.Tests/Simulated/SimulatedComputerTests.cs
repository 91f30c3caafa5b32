using System.Globalization;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Model;
using Devx.Providers.Tests.Simulated.Docker;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated;

public sealed class SimulatedComputerTests : IDisposable
{
    private readonly SimulatedComputer _computer = RecordedDocker.Full();
    private readonly FakeTimeProvider _time;

    public SimulatedComputerTests() => _time = (FakeTimeProvider)_computer.Time;

    private SimulatedMachine Engine => _computer.State.Machines[0];

    public void Dispose() => _computer.Dispose();

    [Fact]
    public void Counts_processor_time_up_also_when_a_container_ends()
    {
        _time.Advance(TimeSpan.FromMinutes(10));
        double before = Engine.BusyAt(_time.GetUtcNow());
        SimulatedContainer web = Assert.IsType<SimulatedContainer>(Engine.Engine?.Find("web"));

        _computer.Containers.End(Engine, web, 0, "die");

        Assert.Equal(before, Engine.BusyAt(_time.GetUtcNow()), 1e-6);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(Engine.BusyAt(_time.GetUtcNow()) > before);
    }

    [Fact]
    public void Host_counters_tell_the_load_of_the_host()
    {
        IHostFiles files = SimulatedHost.Create(_computer).Files;
        long[] first = Ticks(files);
        _time.Advance(TimeSpan.FromSeconds(10));

        long[] second = Ticks(files);

        long busy = second[0] - first[0], idle = second[3] - first[3];
        Assert.InRange(busy, 1, 2 * 10 * 100);
        Assert.InRange(busy + idle, (2 * 10 * 100) - 2, (2 * 10 * 100) + 2);
    }

    [Fact]
    public async Task Tells_many_changes_at_once_in_the_order_they_happened()
    {
        using SimulatedWatch watch = _computer.Watch(_time.GetUtcNow());

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), (number, _) =>
        {
            _computer.Machines.Edit(Engine, machine => machine with { CpuCount = machine.CpuCount + 1 });
            return ValueTask.CompletedTask;
        });

        Assert.Equal(202, Engine.CpuCount);
        for (int expected = 3; expected <= 202; expected++)
        {
            Assert.True(watch.Next.TryRead(out SimulatedChange? change));
            Assert.Equal(expected, change.Machine.CpuCount);
        }
    }

    [Fact]
    public async Task Does_not_start_a_program_that_is_not_installed()
    {
        CommandException exception = await Assert.ThrowsAsync<CommandException>(() =>
            SimulatedHost.Create(_computer).Runner.RunAsync(new CommandRequest("kubectl", "version"), CancellationToken.None));

        Assert.Equal(CommandFailure.NotStarted, exception.Failure);
    }

    private static long[] Ticks(IHostFiles files) =>
        [.. (files.ReadText("/proc/stat") ?? "").Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(word => long.Parse(word, CultureInfo.InvariantCulture))];
}
