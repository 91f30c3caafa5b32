using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>What the real providers and parsers make of the demo's computer.</summary>
public sealed class DemoScenarioTests : IDisposable
{
    private readonly DemoHost _demo = new();

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Has_all_five_providers()
    {
        IReadOnlyList<DetectedProvider> detected = await _demo.Registry.DetectAsync(CancellationToken.None);

        Assert.Equal(
            [("podman", "5.8.6"), ("lima", "2.2.0"), ("colima", "0.10.3"), ("docker", "28.5.2"), ("orbstack", "2.2.3")],
            detected.Select(provider => (provider.Name, provider.Version ?? "")));
    }

    [Theory]
    [InlineData("podman", "podman-default", MachineStatus.Running, 4)]
    [InlineData("lima", "dev", MachineStatus.Running, 7)]
    [InlineData("lima", "k8s-lab", MachineStatus.Broken, 0)]
    [InlineData("colima", "default", MachineStatus.Starting, 0)]
    [InlineData("docker", "desktop", MachineStatus.Stopped, 0)]
    [InlineData("orbstack", "docker", MachineStatus.Running, 11)]
    [InlineData("orbstack", "ubuntu-ci", MachineStatus.Stopped, 0)]
    public async Task Has_the_machines_of_the_design(string provider, string name, MachineStatus status, int containers)
    {
        MachineInfo machine = await _demo.MachineAsync(provider, name);

        Assert.Equal(status, machine.State.Status);
        Assert.Equal(containers, status == MachineStatus.Running ? (await _demo.ContainersAsync(machine)).Count : 0);
    }

    [Fact]
    public async Task No_engine_is_shown_twice()
    {
        var machines = new List<MachineInfo>();
        foreach (DetectedProvider detected in await _demo.Registry.DetectAsync(CancellationToken.None))
        {
            machines.AddRange(await _demo.Registry.Get(detected.Name).ListAsync(CancellationToken.None));
        }

        Assert.Equal(7, machines.Count);
    }

    [Fact]
    public async Task The_shop_in_dev_looks_as_in_the_design()
    {
        IReadOnlyList<ContainerInfo> containers = await _demo.ContainersAsync(await _demo.MachineAsync("lima", "dev"));

        Assert.Equal(
            [
                ("api", ContainerStatus.Running, ContainerHealth.None, null),
                ("mailhog", ContainerStatus.Running, ContainerHealth.None, null),
                ("migrate", ContainerStatus.Exited, ContainerHealth.None, 1),
                ("postgres", ContainerStatus.Running, ContainerHealth.Healthy, null),
                ("redis", ContainerStatus.Running, ContainerHealth.Healthy, null),
                ("seed", ContainerStatus.Exited, ContainerHealth.None, 0),
                ("worker", ContainerStatus.Running, ContainerHealth.None, (int?)null),
            ],
            containers.Select(container => (container.Name, container.Status, container.Health, container.ExitCode)));
        Assert.All(containers, container => Assert.Equal("shop", container.ComposeProject));
        Assert.Contains(new PortMapping(80, "tcp", 8080, "0.0.0.0"), containers[0].Ports);
    }

    [Fact]
    public async Task The_load_of_dev_is_that_of_its_containers()
    {
        MachineInfo dev = await _demo.MachineAsync("lima", "dev");
        MachineUsage? first = await _demo.Registry.Get("lima").UsageAsync(dev, CancellationToken.None);
        _demo.Time.Advance(TimeSpan.FromSeconds(10));

        MachineUsage? second = await _demo.Registry.Get("lima").UsageAsync(dev, CancellationToken.None);

        Assert.InRange(second?.Cpu?.PercentSince(first?.Cpu ?? default) ?? 0, 70, 230);
        Assert.InRange(second?.MemoryUsed?.GiB ?? 0, 4.6, 5.6);
        Assert.InRange(second?.DiskUsed?.GiB ?? 0, 30.9, 31.1);
    }

    [Fact]
    public async Task Colima_comes_up_by_itself()
    {
        _demo.Time.Advance(TimeSpan.FromSeconds(40));

        Assert.Equal(MachineStatus.Running, (await _demo.MachineAsync("colima", "default")).State.Status);
    }

    [Fact]
    public async Task Now_and_then_something_happens()
    {
        MachineInfo dev = await _demo.MachineAsync("lima", "dev");
        IContainerRuntime runtime = _demo.RuntimeOf(dev);
        IAsyncEnumerator<ProviderEvent> events = runtime.WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        await using (events)
        {
            Task<bool> next = events.MoveNextAsync().AsTask();

            _demo.Time.Advance(TimeSpan.FromSeconds(96));

            Assert.True(await next);
            Assert.Equal(("die", "worker", 1), (events.Current.Action, events.Current.Name, events.Current.ExitCode));
        }

        Assert.Equal(ContainerStatus.Restarting, (await _demo.ContainersAsync(dev)).Single(container => container.Name == "worker").Status);
        _demo.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(ContainerStatus.Running, (await _demo.ContainersAsync(dev)).Single(container => container.Name == "worker").Status);
    }

    [Fact]
    public async Task Runs_for_hours_without_coming_to_rest()
    {
        int restarts = _demo.Computer.State.Find("lima", "dev")?.Engine?.Find("worker")?.RestartCount ?? -1;

        for (int step = 0; step < 7200; step++)
        {
            _demo.Time.Advance(TimeSpan.FromSeconds(1));
        }

        SimulatedMachine dev = Assert.IsType<SimulatedMachine>(_demo.Computer.State.Find("lima", "dev"));
        Assert.InRange(dev.Engine?.Find("worker")?.RestartCount ?? 0, restarts + 70, restarts + 80);
        Assert.Equal(SimulatedHealth.Healthy, dev.Engine?.Find("postgres")?.Health);
        Assert.Equal(7, (await _demo.ContainersAsync(await _demo.MachineAsync("lima", "dev"))).Count);
    }
}
