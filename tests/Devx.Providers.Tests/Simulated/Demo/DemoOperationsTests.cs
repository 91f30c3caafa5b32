using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>What the demo's machines and containers do when the real providers and runtimes are told to do something.</summary>
public sealed class DemoOperationsTests : IDisposable
{
    private readonly DemoHost _demo = new();

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("podman", "podman-default")]
    [InlineData("lima", "dev")]
    public async Task A_machine_goes_down_and_comes_up(string provider, string name)
    {
        IVmProvider machines = await _demo.ProviderAsync(provider);

        await machines.StopAsync(name, CancellationToken.None);
        Assert.Equal(MachineStatus.Stopped, (await _demo.MachineAsync(provider, name)).State.Status);
        await machines.StartAsync(name, CancellationToken.None);

        Assert.True(await machines.IsRunningAsync(name, CancellationToken.None));
    }

    [Theory]
    [InlineData("podman", "podman-default")]
    [InlineData("lima", "dev")]
    public async Task A_machine_gets_other_sizes(string provider, string name)
    {
        IVmProvider machines = await _demo.ProviderAsync(provider);

        await machines.ResizeAsync(name, 6, ByteSize.FromGiB(10), CancellationToken.None);

        MachineInfo machine = await _demo.MachineAsync(provider, name);
        Assert.Equal((6, 10.0), (machine.CpuCount, machine.Memory?.GiB));
    }

    [Theory]
    [InlineData("podman")]
    [InlineData("lima")]
    public async Task A_machine_is_made_and_removed(string provider)
    {
        IVmProvider machines = await _demo.ProviderAsync(provider);
        var options = new InitOptions { Name = "fresh", CpuCount = 2, Memory = ByteSize.FromGiB(3), Start = false };

        await machines.InitAsync(options, CancellationToken.None);
        Assert.Equal(2, (await _demo.MachineAsync(provider, "fresh")).CpuCount);
        await machines.RemoveAsync("fresh", CancellationToken.None);

        Assert.DoesNotContain(await machines.ListAsync(CancellationToken.None), machine => machine.Id.Name == "fresh");
    }

    [Fact]
    public async Task Docker_desktop_starts_and_stops()
    {
        IVmProvider docker = await _demo.ProviderAsync("docker");

        await docker.StartAsync("desktop", CancellationToken.None);
        Assert.Equal(MachineStatus.Running, (await _demo.MachineAsync("docker", "desktop")).State.Status);
        await docker.StopAsync("desktop", CancellationToken.None);

        Assert.Equal(MachineStatus.Stopped, (await _demo.MachineAsync("docker", "desktop")).State.Status);
    }

    [Fact]
    public async Task A_command_runs_in_a_machine()
    {
        IVmProvider podman = await _demo.ProviderAsync("podman");

        Assert.Equal("a  b $HOME\n", await podman.SshAsync("podman-default", ["echo", "a  b $HOME"], CancellationToken.None));
    }

    [Theory]
    [InlineData("lima", "dev", "redis")]
    [InlineData("podman", "podman-default", "traefik")]
    public async Task A_container_goes_down_and_comes_up(string provider, string name, string container)
    {
        MachineInfo machine = await _demo.MachineAsync(provider, name);
        IContainerRuntime runtime = _demo.RuntimeOf(machine);

        await runtime.ExecAsync(["stop", container], CancellationToken.None);
        Assert.Equal(ContainerStatus.Exited, await StatusAsync(machine, container));
        await runtime.ExecAsync(["start", container], CancellationToken.None);

        Assert.Equal(ContainerStatus.Running, await StatusAsync(machine, container));
    }

    [Theory]
    [InlineData("lima", "dev", "api", 50, 150)]
    [InlineData("podman", "podman-default", "prometheus", 0.5, 2.5)]
    public async Task The_usage_of_containers_is_told_again_and_again(
        string provider, string name, string container, double least, double most)
    {
        MachineInfo machine = await _demo.MachineAsync(provider, name);
        IReadOnlyList<ContainerInfo> containers = await _demo.ContainersAsync(machine);
        string id = containers.Single(one => one.Name == container).Id;
        IAsyncEnumerator<IReadOnlyList<ContainerUsage>> rounds = _demo.RuntimeOf(machine)
            .WatchUsageAsync(() => containers, TimeSpan.FromSeconds(2), CancellationToken.None).GetAsyncEnumerator();
        await using (rounds)
        {
            ContainerUsage first = await NextAsync(rounds, id), second = await NextAsync(rounds, id);

            double? percent = second.CpuPercent ?? (first.Cpu is { } earlier ? second.Cpu?.PercentSince(earlier) : null);
            Assert.InRange(percent ?? -1, least, most);
        }
    }

    private async Task<ContainerUsage> NextAsync(IAsyncEnumerator<IReadOnlyList<ContainerUsage>> rounds, string id)
    {
        Task<bool> next = rounds.MoveNextAsync().AsTask();
        while (!next.IsCompleted)
        {
            _demo.Pass(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        Assert.True(await next);
        return rounds.Current.Single(usage => usage.ContainerId == id);
    }

    private async Task<ContainerStatus> StatusAsync(MachineInfo machine, string container) =>
        (await _demo.ContainersAsync(machine)).Single(candidate => candidate.Name == container).Status;
}
