using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.Monitoring.Numbers;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Monitoring.Numbers;

public sealed class NumbersTests
{
    private static readonly MachineId Dev = new("lima", "dev");
    private static readonly MachineId Other = new("lima", "other");

    [Fact]
    public async Task Only_running_machines_that_can_be_seen_are_read()
    {
        ProviderStub lima = Lima();
        lima.Has(Given.Machine("lima/dev"), Given.Machine("lima/other"), Given.Machine("lima/off", MachineStatus.Stopped));
        lima.Usage = (_, _) => Task.FromResult<MachineUsage?>(new MachineUsage { MemoryUsed = ByteSize.FromMiB(100) });

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => present.Machines.Any());
        bench.Attention.Set(new Attention(null, [Dev, new MachineId("lima", "off")], []));
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machine(Dev)?.Usage is not null);

        Assert.Equal(100, snapshot.Machine(Dev)?.MemoryHistory.Last);
        Assert.Null(snapshot.Machine(Other)?.Usage);
        await lima.Machines.DidNotReceive().UsageAsync(Arg.Is<MachineInfo>(machine => machine.Id != Dev), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task The_load_is_the_difference_of_two_samples_and_the_second_comes_soon()
    {
        ProviderStub lima = Lima();
        await using MonitorBench bench = MonitorBench.Prepare(lima);
        lima.Usage = (_, _) => Usage(bench.Time, cores: 1.5);

        await bench.StartAsync();
        await bench.Store.UntilAsync(present => present.Machines.Any());
        bench.Attention.Set(new Attention(null, [Dev], []));
        await bench.Store.UntilAsync(present => present.Machine(Dev)?.Usage is not null);
        await bench.Time.PassAsync(MonitorTimes.SecondSample);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machine(Dev)?.CpuPercent is not null);

        Assert.Equal(150, snapshot.Machine(Dev)?.CpuPercent);
        Assert.Equal(150, snapshot.Machine(Dev)?.CpuHistory.Last);
    }

    [Fact]
    public async Task Numbers_of_one_beat_come_in_one_update()
    {
        ProviderStub lima = Lima();
        lima.Has(Given.Machine("lima/dev"), Given.Machine("lima/other"));
        await using MonitorBench bench = MonitorBench.Prepare(lima);
        bench.Host.ReadAsync(Arg.Any<CancellationToken>()).Returns(_ => new HostSample { CpuPercent = bench.Time.GetUtcNow().Second });
        lima.Usage = (_, _) => Task.FromResult<MachineUsage?>(new MachineUsage { MemoryUsed = new ByteSize(bench.Time.GetUtcNow().Ticks) });
        await bench.StartAsync();
        await bench.Store.UntilAsync(present => present.Machines.Any());
        bench.Attention.Set(new Attention(null, [Dev, Other], []));
        await bench.Store.UntilAsync(present => present.Machines.All(machine => machine.Usage is not null));
        await bench.Time.WaitedForAsync(bench.Options.Interval);
        await bench.Time.PassAsync(MonitorTimes.SecondLook);
        await bench.Time.WaitedForAsync(MonitorTimes.Poll);
        int updates = 0;
        bench.Store.Changed += () => updates++;
        AppSnapshot before = bench.Store.Current;

        bench.Time.Advance(bench.Options.Interval);
        AppSnapshot after = await bench.Store.UntilAsync(present => present.Host.CpuPercent != before.Host.CpuPercent);

        Assert.All(after.Machines.Zip(before.Machines), pair => Assert.NotEqual(pair.First.Usage, pair.Second.Usage));
        Assert.Equal(1, updates);
    }

    [Fact]
    public async Task A_machine_that_does_not_answer_leaves_a_gap_and_delays_nobody()
    {
        ProviderStub lima = Lima();
        lima.Has(Given.Machine("lima/dev"), Given.Machine("lima/other"));
        var answer = new TaskCompletionSource<MachineUsage?>();
        lima.Usage = (machine, _) => machine.Id == Dev
            ? answer.Task
            : Task.FromResult<MachineUsage?>(new MachineUsage { MemoryUsed = ByteSize.FromMiB(100) });

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => present.Machines.Any());
        bench.Attention.Set(new Attention(null, [Dev, Other], []));
        await bench.Time.PassAsync(MonitorTimes.Gather);
        AppSnapshot first = await bench.Store.UntilAsync(present => present.Machine(Other)?.Usage is not null);
        answer.SetException(new ProviderException(ProviderFailure.TimedOut, "no answer"));
        AppSnapshot second = await bench.Store.UntilAsync(present => present.Machine(Dev)?.CpuHistory.Count > 0);

        Assert.Equal(0, first.Machine(Dev)?.CpuHistory.Count);
        Assert.Null(second.Machine(Dev)?.CpuHistory.Last);
        Assert.Null(second.Machine(Dev)?.Usage);
    }

    [Fact]
    public async Task Nothing_is_read_while_a_child_has_the_terminal()
    {
        ProviderStub lima = Lima();
        lima.Usage = (_, _) => Task.FromResult<MachineUsage?>(new MachineUsage());
        await using MonitorBench bench = MonitorBench.Prepare(lima);
        bench.Attention.Set(new Attention(Dev, [Dev], [], IsPaused: true));

        await bench.StartAsync();
        await bench.Store.UntilAsync(present => present.Machines.Any());
        await bench.Time.WaitedForAsync(Timeout.InfiniteTimeSpan);
        TimeSpan? paused = bench.Store.Current.Interval;
        int readsWhilePaused = bench.Host.ReceivedCalls().Count(call => call.GetMethodInfo().Name == nameof(IHostSampler.ReadAsync));
        bench.Attention.Set(new Attention(Dev, [Dev], []));
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machine(Dev)?.Usage is not null);

        Assert.Equal((null, 0), (paused, readsWhilePaused));
        await bench.Store.UntilAsync(present => present.Interval == bench.Options.Interval);
        Assert.NotNull(snapshot.Machine(Dev)?.Usage);
    }

    [Fact]
    public async Task Without_a_key_for_five_minutes_numbers_become_rare_and_a_key_brings_them_back()
    {
        ProviderStub lima = Lima();
        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Time.WaitedForAsync(bench.Options.Interval);

        bench.Time.Advance(MonitorTimes.IdleAfter);
        await bench.Store.UntilAsync(present => present.Interval == MonitorTimes.IdleInterval);
        await bench.Time.WaitedForAsync(MonitorTimes.IdleInterval);
        bench.Attention.Touch();
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Interval == bench.Options.Interval);

        Assert.Equal(bench.Options.Interval, snapshot.Interval);
    }

    [Fact]
    public async Task A_machine_without_numbers_is_asked_rarely()
    {
        ProviderStub lima = Lima();
        int reads = 0;
        lima.Usage = (_, _) =>
        {
            reads++;
            return Task.FromResult<MachineUsage?>(null);
        };

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => present.Machines.Any());
        bench.Attention.Set(new Attention(null, [Dev], []));
        for (int beat = 0; beat < 5; beat++)
        {
            await bench.Time.PassAsync(bench.Options.Interval);
        }

        await bench.Time.WaitedForAsync(bench.Options.Interval);
        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task The_load_and_memory_of_the_host_are_read()
    {
        await using MonitorBench bench = MonitorBench.Prepare();
        bench.Host.ReadAsync(Arg.Any<CancellationToken>())
            .Returns(new HostSample { CpuPercent = 38, MemoryTotal = ByteSize.FromGiB(32), MemoryUsed = ByteSize.FromGiB(21) });

        await bench.StartAsync();
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Host.CpuPercent is not null);

        Assert.Equal((ByteSize.FromGiB(32), ByteSize.FromGiB(21)), (snapshot.Host.MemoryTotal, snapshot.Host.MemoryUsed));
        Assert.Equal(38, snapshot.Host.CpuHistory.Last);
    }

    private static ProviderStub Lima()
    {
        var lima = new ProviderStub("lima");
        lima.Has(Given.Machine("lima/dev"));
        return lima;
    }

    private static Task<MachineUsage?> Usage(TimeProvider time, double cores)
    {
        TimeSpan uptime = time.GetUtcNow() - DateTimeOffset.UnixEpoch;
        return Task.FromResult<MachineUsage?>(new MachineUsage { Cpu = new CpuSample(uptime * cores, uptime) });
    }
}
