using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Docker;
using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;

namespace Devx.Providers.Tests.Docker;

/// <summary>The same provider and runtime on the computer of the demo.</summary>
public sealed class SimulatedDockerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The demo has four docker contexts; all but Docker Desktop's lead to machines of other providers.</summary>
    [Fact]
    public async Task No_engine_is_shown_twice()
    {
        IReadOnlyList<MachineInfo> machines = await new DockerProvider(Host(), "docker").ListAsync(Cancel);

        Assert.DoesNotContain(machines, machine => machine.Id.Name != "desktop");
    }

    [Fact]
    public async Task Containers_of_an_engine_are_listed()
    {
        var runtime = new DockerRuntime(Host(), "docker", new RuntimeEndpoint(RuntimeKind.Docker, "context:orbstack"));

        IReadOnlyList<ContainerInfo> containers = await runtime.ListContainersAsync(Cancel);

        Assert.NotEmpty(containers);
        Assert.DoesNotContain(containers, container => container.Status == ContainerStatus.Unknown);
    }

    private static HostAccess Host() => SimulatedHost.Create(DemoScenario.Create(TimeProvider.System));
}
