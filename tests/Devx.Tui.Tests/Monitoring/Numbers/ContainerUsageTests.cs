using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Monitoring.Numbers;

public sealed class ContainerUsageTests
{
    private static readonly MachineId Dev = new("lima", "dev");

    private static readonly MachineId Ci = new("lima", "ci");

    private static readonly ContainerKey Api = new(Dev, "id-api");

    private static readonly ContainerKey Web = new(Ci, "id-web");

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
    public async Task Totals_become_rates_and_all_of_it_a_history()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;

        bench.Attention.Set(new Attention(Dev, [Dev], [Api]));
        await docker.MeasuredAsync(1);
        docker.Rounds.Writer.TryWrite([Totals(received: 1000, written: 500)]);
        await bench.Store.UntilAsync(present => Item(present, "api").Usage is not null);
        bench.Time.Advance(bench.Options.Interval);
        docker.Rounds.Writer.TryWrite([Totals(received: 5000, written: 500)]);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Item(present, "api").History.Memory.Count == 2);

        UsageHistory history = Item(snapshot, "api").History;
        Assert.Equal((float)(4000 / bench.Options.Interval.TotalSeconds), history.Received.Last);
        Assert.Equal(0, history.Written.Last);
        Assert.Null(history.Sent.Last);
        Assert.True(float.IsNaN(history.Received.Values[0]));
        Assert.Equal((7 << 20, 3), (history.Memory.Last, history.Processes.Last));
        Assert.Equal(bench.Time.GetUtcNow(), Item(snapshot, "api").MeasuredAt);
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

    [Fact]
    public async Task Each_machine_with_containers_on_the_screen_has_one_stream()
    {
        var podman = new RuntimeStub();
        podman.Has(Given.Container("web"));
        (MonitorBench bench, RuntimeStub docker) = await StartAsync(("ci", podman));
        await using MonitorBench started = bench;

        bench.Attention.Set(new Attention(Dev, [Dev], [Api, new ContainerKey(Dev, "id-worker"), Web]));
        await docker.MeasuredAsync(1);
        await podman.MeasuredAsync(1);
        docker.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-api", CpuPercent = 96 }]);
        podman.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-web", CpuPercent = 5 }]);
        await bench.Store.UntilAsync(present => Item(present, "api").CpuPercent is not null && OfCi(present).CpuPercent is not null);

        Assert.Equal(["api", "worker"], docker.Wanted().Select(container => container.Name));
        Assert.Equal(["web"], podman.Wanted().Select(container => container.Name));
    }

    [Fact]
    public async Task A_machine_that_leaves_the_screen_loses_its_stream_and_the_others_keep_theirs()
    {
        var podman = new RuntimeStub();
        podman.Has(Given.Container("web"));
        (MonitorBench bench, RuntimeStub docker) = await StartAsync(("ci", podman));
        await using MonitorBench started = bench;
        bench.Attention.Set(new Attention(Dev, [Dev], [Api, Web]));
        await docker.MeasuredAsync(1);
        await podman.MeasuredAsync(1);
        docker.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-api", CpuPercent = 96 }]);
        podman.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-web", CpuPercent = 5 }]);
        await bench.Store.UntilAsync(present => Item(present, "api").CpuPercent is not null && OfCi(present).CpuPercent is not null);

        bench.Attention.Set(new Attention(Dev, [Dev], [Api]));
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => OfCi(present).Usage is null);

        Assert.True(podman.UsageEnd.IsCancellationRequested);
        Assert.False(docker.UsageEnd.IsCancellationRequested);
        Assert.Equal((96, 1), (Item(snapshot, "api").CpuPercent, OfCi(snapshot).CpuHistory.Count));
    }

    [Fact]
    public async Task Numbers_of_what_left_the_screen_are_not_shown_as_present_ones()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;
        bench.Attention.Set(new Attention(Dev, [Dev], [Api]));
        await docker.MeasuredAsync(1);
        docker.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-api", CpuPercent = 96 }]);
        await bench.Store.UntilAsync(present => Item(present, "api").CpuPercent is not null);

        bench.Attention.Set(new Attention(Dev, [Dev], [new ContainerKey(Dev, "id-worker")]));
        docker.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-worker", CpuPercent = 3 }]);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Item(present, "worker").CpuPercent is not null);

        Assert.Null(Item(snapshot, "api").Usage);
        Assert.Equal(1, Item(snapshot, "api").CpuHistory.Count);
    }

    [Fact]
    public async Task Counters_of_a_container_that_went_are_forgotten_while_the_stream_goes_on()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;
        var worker = new ContainerKey(Dev, "id-worker");
        bench.Attention.Set(new Attention(Dev, [Dev], [Api, worker]));
        await docker.MeasuredAsync(1);
        docker.Rounds.Writer.TryWrite([Counters("id-api", busy: 10, clock: 100)]);
        AppSnapshot before = await bench.Store.UntilAsync(present => Item(present, "api").Usage is not null);

        bench.Store.Update(snapshot => With(snapshot, [Item(before, "worker")]));
        docker.Rounds.Writer.TryWrite([new ContainerUsage { ContainerId = "id-worker", CpuPercent = 3 }]);
        await bench.Store.UntilAsync(present => Item(present, "worker").CpuPercent is not null);
        bench.Store.Update(snapshot => With(snapshot, [new ContainerSnapshot { Info = Item(before, "api").Info }]));
        docker.Rounds.Writer.TryWrite([Counters("id-api", busy: 11, clock: 102)]);
        AppSnapshot after = await bench.Store.UntilAsync(present => Item(present, "api").Usage is not null);

        Assert.Null(Item(after, "api").CpuPercent);
        Assert.Equal(1, docker.MeasureCount);
    }

    [Fact]
    public async Task Containers_that_do_not_run_need_no_stream()
    {
        (MonitorBench bench, RuntimeStub docker) = await StartAsync();
        await using MonitorBench started = bench;

        bench.Attention.Set(new Attention(Dev, [Dev], [new ContainerKey(Dev, "id-done")]));
        bench.Attention.Set(new Attention(Dev, [Dev], [Api]));
        await docker.MeasuredAsync(1);

        Assert.Equal(["api"], docker.Wanted().Select(container => container.Name));
        Assert.Equal(1, docker.MeasureCount);
    }

    private static async Task<(MonitorBench Bench, RuntimeStub Docker)> StartAsync(params (string Machine, RuntimeStub Runtime)[] others)
    {
        var lima = new ProviderStub("lima");
        lima.Has([Given.Machine("lima/dev"), .. others.Select(other => Given.Machine($"lima/{other.Machine}"))]);
        var docker = new RuntimeStub();
        docker.Has(Given.Container("api"), Given.Container("worker"), Given.Container("done", ContainerStatus.Exited));
        lima.Runtimes["dev"] = docker;
        foreach ((string machine, RuntimeStub runtime) in others)
        {
            lima.Runtimes[machine] = runtime;
        }

        MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => present.Machine(Dev)?.Containers.Items.Count == 3
            && others.All(other => present.Machine(new MachineId("lima", other.Machine))?.Containers.Items.Count > 0));
        return (bench, docker);
    }

    private static AppSnapshot With(AppSnapshot snapshot, IReadOnlyList<ContainerSnapshot> containers) => snapshot.Change(
        Dev, machine => machine with { Containers = machine.Containers with { Items = containers } });

    private static ContainerSnapshot Item(AppSnapshot snapshot, string name) =>
        snapshot.Machine(Dev)!.Containers.Items.Single(item => item.Info.Name == name); // the bench waited for it

    private static ContainerSnapshot OfCi(AppSnapshot snapshot) =>
        snapshot.Machine(Ci)!.Containers.Items.Single(); // the bench waited for it

    private static ContainerUsage Totals(long received, long written) => new()
    {
        ContainerId = "id-api",
        CpuPercent = 1,
        MemoryUsed = ByteSize.FromMiB(7),
        ProcessCount = 3,
        NetworkReceived = new ByteSize(received),
        DiskWritten = new ByteSize(written),
    };

    private static ContainerUsage Counters(string id, double busy, double clock) => new()
    {
        ContainerId = id,
        Cpu = new CpuSample(TimeSpan.FromSeconds(busy), TimeSpan.FromSeconds(clock)),
    };
}
