using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Monitoring.Numbers;

public sealed class ContainerUsageTests
{
    private static readonly MachineId Dev = new("lima", "dev");

    private static readonly ContainerKey Api = new(Dev, "id-api");

    [Fact]
    public async Task Containers_on_the_screen_are_measured_and_no_others()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;

        bench.Attention.Set(new Attention(Dev, [Dev], [Api, new ContainerKey(Dev, "id-done")]));
        await docker.MeasuredAsync(1);
        docker.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-api", CpuPercent = 96, MemoryUsed = ByteSize.FromMiB(412) }]);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Item(present, "api").CpuPercent is not null);

        Assert.Equal(["api"], docker.Wanted().Select(container => container.Name));
        Assert.Equal(bench.Options.Interval, docker.UsageInterval);
        Assert.Equal((96, 96), (Item(snapshot, "api").CpuPercent, Item(snapshot, "api").CpuHistory.Last));
        Assert.Null(Item(snapshot, "worker").Usage);
    }

    [Fact]
    public async Task Counters_become_a_load()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;

        bench.Attention.Set(new Attention(Dev, [Dev], [Api]));
        await docker.MeasuredAsync(1);
        docker.Rounds.Writer.TryWrite([Counters("id-api", busy: 10, clock: 100)]);
        await bench.Store.UntilAsync(present => Item(present, "api").Usage is not null);
        docker.Rounds.Writer.TryWrite([Counters("id-api", busy: 11, clock: 102)]);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Item(present, "api").CpuPercent is not null);

        Assert.Equal(50, Item(snapshot, "api").CpuPercent);
    }

    [Fact]
    public async Task Measuring_ends_when_something_else_is_looked_at_and_old_numbers_go()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;

        bench.Attention.Set(new Attention(Dev, [Dev], [Api]));
        await docker.MeasuredAsync(1);
        docker.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-api", CpuPercent = 96 }]);
        await bench.Store.UntilAsync(present => Item(present, "api").CpuPercent is not null);
        bench.Attention.Set(new Attention(null, [], []));
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Item(present, "api").Usage is null);

        Assert.True(docker.UsageEnd.IsCancellationRequested);
        Assert.Equal(1, Item(snapshot, "api").CpuHistory.Count);
    }

    [Fact]
    public async Task Nothing_is_measured_during_a_hand_off()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;

        bench.Attention.Set(new Attention(Dev, [Dev], [Api]));
        await docker.MeasuredAsync(1);
        var left = new TaskCompletionSource();
        using CancellationTokenRegistration registration = docker.UsageEnd.Register(left.SetResult);
        bench.Attention.Set(bench.Attention.Current with { IsPaused = true });
        await left.Task;
        bench.Attention.Set(bench.Attention.Current with { IsPaused = false });
        await docker.MeasuredAsync(2);

        Assert.False(docker.UsageEnd.IsCancellationRequested);
    }

    [Fact]
    public async Task A_stream_that_ends_is_opened_again_after_a_pause()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;
        docker.Rounds.Writer.Complete();

        bench.Attention.Set(new Attention(Dev, [Dev], [Api]));
        await docker.MeasuredAsync(1);
        await bench.Time.PassAsync(MonitorTimes.FirstBackoff);
        await docker.MeasuredAsync(2);

        Assert.Null(Item(bench.Store.Current, "api").Usage);
    }

    private static async Task<(MonitorBench Bench, RuntimeStub Docker)> StartAsync()
    {
        var lima = new ProviderStub("lima");
        lima.Has(Given.Machine("lima/dev"));
        var docker = new RuntimeStub();
        docker.Has(Given.Container("api"), Given.Container("worker"), Given.Container("done", ContainerStatus.Exited));
        lima.Runtimes["dev"] = docker;
        MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => present.Machine(Dev)?.Containers.Items.Count == 3);
        return (bench, docker);
    }

    private static ContainerSnapshot Item(AppSnapshot snapshot, string name) =>
        snapshot.Machine(Dev)!.Containers.Items.Single(item => item.Info.Name == name); // the bench waited for it

    private static ContainerUsage Counters(string id, double busy, double clock) => new()
    {
        ContainerId = id,
        Cpu = new CpuSample(TimeSpan.FromSeconds(busy), TimeSpan.FromSeconds(clock)),
    };
}
