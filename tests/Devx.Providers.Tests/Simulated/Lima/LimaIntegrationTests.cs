using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Lima;
using Devx.Providers.Planning;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Lima;

/// <summary>The lima provider and the runtimes of its machines, driven against the simulated computer.</summary>
public sealed class LimaIntegrationTests : IDisposable
{
    private readonly SimulatedMac _mac = new();
    private readonly LimaProvider _lima;

    public LimaIntegrationTests() => _lima = new LimaProvider(_mac.Host, "limactl");

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Lists_the_machines_of_the_demo()
    {
        using SimulatedComputer demo = DemoScenario.Create(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)));

        IReadOnlyList<MachineInfo> machines =
            await new LimaProvider(SimulatedHost.Create(demo), "limactl").ListAsync(CancellationToken.None);

        Assert.Equal(["dev", "k8s-lab"], machines.Select(machine => machine.Id.Name));
        Assert.Equal(MachineStatus.Running, machines[0].State.Status);
        Assert.Equal("unix:///Users/alex/.lima/dev/sock/docker.sock", machines[0].Runtime?.Address);
        Assert.Equal((4, 8, 60, "vz"), (machines[0].CpuCount, machines[0].Memory?.GiB, machines[0].Disk?.GiB, machines[0].VmType));
        Assert.Equal(MachineStatus.Broken, machines[1].State.Status);
    }

    [Fact]
    public async Task Does_every_verb()
    {
        await InitAsync("box");
        Assert.Equal(MachineStatus.Running, await StatusAsync("box"));

        await _lima.StopAsync("box", CancellationToken.None);
        Assert.Equal(MachineStatus.Stopped, await StatusAsync("box"));

        await _lima.StartAsync("box", CancellationToken.None);
        Assert.Equal(MachineStatus.Running, await StatusAsync("box"));

        await _lima.ResizeAsync("box", 6, ByteSize.FromGiB(12), CancellationToken.None);
        MachineInfo resized = await _lima.InspectAsync("box", CancellationToken.None);
        Assert.Equal((6, 12, MachineStatus.Running), (resized.CpuCount, resized.Memory?.GiB, resized.State.Status));

        await RunAsync(new RestartMachine("box"));
        Assert.Equal("hello\n", await _lima.SshAsync("box", ["echo", "hello"], CancellationToken.None));

        await _lima.SleepAsync("box", CancellationToken.None);
        Assert.Equal(MachineStatus.Stopped, await StatusAsync("box"));

        await _lima.StartAsync("box", CancellationToken.None);
        await InitAsync("other", image: "alpine");
        await _lima.StopAllAsync(CancellationToken.None);
        Assert.All(await _lima.ListAsync(CancellationToken.None), machine => Assert.Equal(MachineStatus.Stopped, machine.State.Status));

        await _lima.RemoveAsync("box", CancellationToken.None);
        await _lima.RemoveAsync("other", CancellationToken.None);
        Assert.Empty(await _lima.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Reads_what_a_machine_uses()
    {
        await InitAsync("box");
        _mac.Time.Advance(TimeSpan.FromMinutes(5));
        MachineInfo machine = await _lima.InspectAsync("box", CancellationToken.None);

        MachineUsage? first = await _lima.UsageAsync(machine, CancellationToken.None);
        _mac.Time.Advance(TimeSpan.FromSeconds(20));
        MachineUsage? second = await _lima.UsageAsync(machine, CancellationToken.None);

        Assert.Equal(TimeSpan.FromMinutes(5), first?.Uptime);
        Assert.InRange(second!.Cpu!.Value.PercentSince(first!.Cpu!.Value) ?? 0, 0.2, 3);
        Assert.InRange(first.MemoryUsed!.Value.MiB, 400, 900);
        Assert.InRange(first.MemoryTotal!.Value.GiB, 3.7, 4);
        Assert.Equal(100, first.DiskTotal?.GiB);
        Assert.Equal(3, first.DiskUsed?.GiB);
    }

    [Fact]
    public async Task Hears_of_starts_and_stops()
    {
        await InitAsync("box");
        await using IAsyncEnumerator<ProviderEvent> events = _lima.WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        ValueTask<bool> next = events.MoveNextAsync();

        await _lima.StopAsync("box", CancellationToken.None);

        Assert.True(await next);
        Assert.Equal(new ProviderEvent(EventSubject.Machine, "box", "exiting"), events.Current);
    }

    [Fact]
    public async Task Drives_the_containers_of_nerdctl()
    {
        await InitAsync("box");
        IContainerRuntime nerdctl = await RuntimeAsync("box");
        Assert.Equal("nerdctl", nerdctl.Name);

        await nerdctl.ExecAsync(["run", "-d", "--name", "web", "-p", "8080:80", "--restart", "always", "nginx:alpine"],
            CancellationToken.None);
        ContainerInfo web = Assert.Single(await nerdctl.ListContainersAsync(CancellationToken.None));
        Assert.Equal(("web", "docker.io/library/nginx:alpine", ContainerStatus.Running), (web.Name, web.Image, web.Status));
        Assert.Equal(new PortMapping(80, "tcp", 8080, "0.0.0.0"), Assert.Single(web.Ports));

        await nerdctl.ExecAsync(["pause", "web"], CancellationToken.None);
        Assert.Equal(ContainerStatus.Paused, await ContainerStatusAsync(nerdctl));
        await nerdctl.ExecAsync(["unpause", "web"], CancellationToken.None);
        await nerdctl.ExecAsync(["stop", "web"], CancellationToken.None);
        Assert.Equal(ContainerStatus.Exited, await ContainerStatusAsync(nerdctl));
        await nerdctl.ExecAsync(["start", "web"], CancellationToken.None);
        Assert.Equal(ContainerStatus.Running, await ContainerStatusAsync(nerdctl));
        await nerdctl.ExecAsync(["rm", "--force", "web"], CancellationToken.None);
        Assert.Empty(await nerdctl.ListContainersAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Reads_what_the_containers_of_nerdctl_use()
    {
        await InitAsync("box");
        IContainerRuntime nerdctl = await RuntimeAsync("box");
        await nerdctl.ExecAsync(["run", "-d", "--name", "web", "nginx"], CancellationToken.None);
        IReadOnlyList<ContainerInfo> containers = await nerdctl.ListContainersAsync(CancellationToken.None);

        await using IAsyncEnumerator<IReadOnlyList<ContainerUsage>> rounds = nerdctl
            .WatchUsageAsync(() => containers, TimeSpan.FromSeconds(2), CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await rounds.MoveNextAsync());

        ContainerUsage usage = Assert.Single(rounds.Current);
        Assert.Equal(containers[0].Id, usage.ContainerId);
        Assert.InRange(usage.CpuPercent ?? -1, 0.01, 1);
        Assert.InRange(usage.MemoryUsed!.Value.MiB, 7, 9);
        Assert.Equal(1, usage.ProcessCount);
    }

    [Fact]
    public async Task Hears_of_the_containers_of_nerdctl()
    {
        await InitAsync("box");
        IContainerRuntime nerdctl = await RuntimeAsync("box");
        await nerdctl.ExecAsync(["run", "-d", "--name", "web", "nginx"], CancellationToken.None);
        await using IAsyncEnumerator<ProviderEvent> events = nerdctl.WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        ValueTask<bool> next = events.MoveNextAsync();

        await nerdctl.ExecAsync(["kill", "web"], CancellationToken.None);

        Assert.True(await next);
        Assert.Equal(EventSubject.Container, events.Current.Subject);
        Assert.Equal((await nerdctl.ListContainersAsync(CancellationToken.None))[0].Id, events.Current.Id);
    }

    [Theory]
    [InlineData("docker", "docker")]
    [InlineData("podman", "podman")]
    public async Task Drives_the_containers_of_other_engines(string template, string runtime)
    {
        await InitAsync("box", template);

        IContainerRuntime engine = await RuntimeAsync("box");

        Assert.Equal(runtime, engine.Name);
        Assert.Empty(await engine.ListContainersAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Tells_that_a_protected_machine_stays()
    {
        await InitAsync("box");
        await _mac.RunLineAsync("limactl protect box");

        ProviderException exception = await Assert.ThrowsAsync<ProviderException>(() => _lima.RemoveAsync("box", CancellationToken.None));

        Assert.Contains("protected", exception.Message, StringComparison.Ordinal);
        Assert.Equal(MachineStatus.Running, await StatusAsync("box"));
    }

    private Task InitAsync(string name, string? image = null) =>
        _lima.InitAsync(new InitOptions { Name = name, Image = image }, CancellationToken.None);

    private async Task RunAsync(MachineOperation operation) =>
        await _lima.RunAsync(await _lima.PlanAsync(operation, CancellationToken.None), null, CancellationToken.None);

    private async Task<MachineStatus> StatusAsync(string name) =>
        (await _lima.InspectAsync(name, CancellationToken.None)).State.Status;

    private async Task<IContainerRuntime> RuntimeAsync(string name)
    {
        IContainerRuntime? runtime = ContainerRuntimes.Create(_mac.Host, await _lima.InspectAsync(name, CancellationToken.None));
        Assert.NotNull(runtime);
        return runtime;
    }

    private static async Task<ContainerStatus> ContainerStatusAsync(IContainerRuntime runtime) =>
        Assert.Single(await runtime.ListContainersAsync(CancellationToken.None)).Status;
}
