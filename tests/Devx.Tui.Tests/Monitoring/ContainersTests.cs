using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.Monitoring;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Monitoring;

public sealed class ContainersTests
{
    private static readonly MachineId Dev = new("lima", "dev");

    [Fact]
    public async Task Containers_of_running_machines_are_read()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Has(Given.Container("api"), Given.Container("migrate", ContainerStatus.Exited));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Containers(present)?.Status == ContainersStatus.Known);

        Assert.Equal(["api", "migrate"], Containers(snapshot)?.Items.Select(item => item.Info.Name));
        Assert.Equal((1, "docker"), (Containers(snapshot)?.RunningCount, Containers(snapshot)?.Runtime));
    }

    [Fact]
    public async Task Nobody_asks_a_machine_that_is_down_or_has_no_engine()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        lima.Has(Given.Machine("lima/dev", MachineStatus.Stopped), Given.Machine("lima/plain", hasRuntime: false));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Machines.Any());

        Assert.Equal(
            [ContainersStatus.MachineDown, ContainersStatus.NoRuntime], snapshot.Machines.Select(machine => machine.Containers.Status));
        Assert.Null(Containers(snapshot)?.RunningCount);
        Assert.Equal(0, docker.ListCount);
    }

    [Fact]
    public async Task An_event_brings_a_new_list_and_the_end_of_a_container_is_told_once()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Has(Given.Container("migrate"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => Containers(present)?.RunningCount == 1);
        docker.Has(Given.Container("migrate", ContainerStatus.Exited) with { ExitCode = 1 });
        docker.Events.Writer.TryWrite(new ProviderEvent(EventSubject.Container, "id-migrate", "die", "migrate", 1));
        await bench.Time.PassAsync(MonitorTimes.Debounce);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Containers(present)?.RunningCount == 0);

        JournalEntry entry = Assert.Single(snapshot.Journal);
        Assert.Equal(("lima/dev", "container migrate exited with 1", JournalTone.Warning), (entry.Subject, entry.Text, entry.Tone));
    }

    [Fact]
    public async Task Without_events_the_list_tells_the_end_of_a_container()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Events.Writer.Complete();
        docker.Has(Given.Container("migrate"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => Containers(present)?.RunningCount == 1);
        docker.Has(Given.Container("migrate", ContainerStatus.Exited) with { ExitCode = 0 });
        bench.Refresher.RefreshNow(Dev);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Containers(present)?.RunningCount == 0);

        JournalEntry entry = Assert.Single(snapshot.Journal);
        Assert.Equal(("container migrate exited with 0", JournalTone.Plain), (entry.Text, entry.Tone));
    }

    [Fact]
    public async Task Changed_health_is_told()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Has(Given.Container("db") with { Health = ContainerHealth.Healthy });

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => Containers(present)?.RunningCount == 1);
        docker.Has(Given.Container("db") with { Health = ContainerHealth.Unhealthy });
        bench.Refresher.RefreshNow(Dev);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => present.Journal.Count > 0);

        Assert.Equal("container db is unhealthy", Assert.Single(snapshot.Journal).Text);
    }

    [Fact]
    public async Task An_engine_that_fails_keeps_its_containers_and_says_why()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Has(Given.Container("api"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => Containers(present)?.RunningCount == 1);
        docker.List = _ => throw new ProviderException(ProviderFailure.NotPermitted, "No permission.", "Join the group docker.");
        bench.Refresher.RefreshNow(Dev);
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Containers(present)?.Status == ContainersStatus.Failed);

        Assert.Equal("No permission. Join the group docker.", Containers(snapshot)?.Problem);
        Assert.Equal(1, Containers(snapshot)?.RunningCount);
        Assert.Equal(ProviderHealth.Ready, snapshot.Provider("lima")?.Health);
    }

    [Fact]
    public async Task A_machine_that_stops_is_left_and_its_containers_are_no_longer_known()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        docker.Has(Given.Container("api"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => Containers(present)?.RunningCount == 1);
        lima.Has(Given.Machine("lima/dev", MachineStatus.Stopped));
        bench.Refresher.RefreshNow();
        AppSnapshot snapshot = await bench.Store.UntilAsync(present => Containers(present)?.Status == ContainersStatus.MachineDown);

        Assert.Null(Containers(snapshot)?.RunningCount);
        Assert.Empty(Containers(snapshot)?.Items ?? []);
    }

    [Fact]
    public async Task The_events_of_an_engine_vouch_for_its_provider()
    {
        (ProviderStub lima, RuntimeStub docker) = Lima();
        lima.HasNoEvents();
        docker.Has(Given.Container("api"));

        await using MonitorBench bench = await MonitorBench.StartAsync(lima);
        await bench.Store.UntilAsync(present => Containers(present)?.RunningCount == 1);
        await bench.Time.PassAsync(MonitorTimes.SecondLook);
        await docker.ListedAsync(2);
        await bench.Time.PassAsync(MonitorTimes.Poll, count: 2);
        await lima.ListedAsync(2);
        await bench.Time.PassAsync(MonitorTimes.Poll, count: 2);
        await bench.Time.PassAsync(MonitorTimes.Poll, count: 2);
        await bench.Time.WaitedForAsync(MonitorTimes.Poll, count: 2);

        Assert.Equal((2, 2), (lima.ListCount, docker.ListCount));
    }

    private static ContainersSnapshot? Containers(AppSnapshot snapshot) => snapshot.Machine(Dev)?.Containers;

    private static (ProviderStub Lima, RuntimeStub Docker) Lima()
    {
        var lima = new ProviderStub("lima");
        lima.Has(Given.Machine("lima/dev"));
        var docker = new RuntimeStub();
        lima.Runtimes["dev"] = docker;
        return (lima, docker);
    }
}
