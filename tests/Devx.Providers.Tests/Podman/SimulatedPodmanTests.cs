using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Podman;

namespace Devx.Providers.Tests.Podman;

/// <summary>The same provider and runtime on the computer of the demo.</summary>
public sealed class SimulatedPodmanTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_machine_of_the_demo_is_up_and_the_default()
    {
        MachineInfo machine = Assert.Single(await new PodmanProvider(Host(), "podman").ListAsync(Cancel));

        Assert.Equal(("podman-default", MachineStatus.Running, true), (machine.Id.Name, machine.State.Status, machine.IsDefault));
    }

    [Fact]
    public async Task Its_containers_are_listed_and_its_guest_says_what_it_uses()
    {
        HostAccess host = Host();
        var provider = new PodmanProvider(host, "podman");
        MachineInfo machine = Assert.Single(await provider.ListAsync(Cancel));

        IReadOnlyList<ContainerInfo> containers = await new PodmanRuntime(host, "podman", machine.Runtime!).ListContainersAsync(Cancel);
        MachineUsage? usage = await provider.UsageAsync(machine, Cancel);

        Assert.Contains(containers, container => container is { Name: "grafana", Pod: "metrics", Status: ContainerStatus.Running });
        Assert.NotNull(usage?.Cpu);
        Assert.NotNull(usage.MemoryUsed);
        Assert.NotNull(usage.DiskTotal);
    }

    private static HostAccess Host() => SimulatedHost.Create(DemoScenario.Create(TimeProvider.System));
}
