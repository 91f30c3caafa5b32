using Devx.Providers.Colima;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Planning;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Colima;

/// <summary>The colima provider and the runtimes of its machines, driven against the simulated computer.</summary>
public sealed class ColimaIntegrationTests : IDisposable
{
    private readonly SimulatedMac _mac = new();
    private readonly ColimaProvider _colima;

    public ColimaIntegrationTests() => _colima = new ColimaProvider(_mac.Host, "colima");

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Lists_the_machine_of_the_demo_while_it_starts_and_when_it_is_up()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        using SimulatedComputer demo = DemoScenario.Create(time);
        var colima = new ColimaProvider(SimulatedHost.Create(demo), "colima");

        MachineInfo early = Assert.Single(await colima.ListAsync(CancellationToken.None));
        time.Advance(TimeSpan.FromMinutes(1));
        MachineInfo late = Assert.Single(await colima.ListAsync(CancellationToken.None));

        Assert.Equal((MachineStatus.Starting, MachineStatus.Running), (early.State.Status, late.State.Status));
        Assert.Equal(("default", 4, 100), (late.Id.Name, late.CpuCount, late.Disk?.GiB));
        Assert.Equal("unix:///Users/alex/.colima/default/docker.sock", late.Runtime?.Address);
    }

    [Fact]
    public async Task Does_every_verb()
    {
        await InitAsync("work", "docker");
        Assert.Equal((MachineStatus.Running, true), (await StatusAsync("work"), HasContext("colima-work")));

        await _colima.StopAsync("work", CancellationToken.None);
        Assert.Equal((MachineStatus.Stopped, false), (await StatusAsync("work"), HasContext("colima-work")));

        await _colima.StartAsync("work", CancellationToken.None);
        await _colima.ResizeAsync("work", 3, ByteSize.FromGiB(5), CancellationToken.None);
        MachineInfo resized = await _colima.InspectAsync("work", CancellationToken.None);
        Assert.Equal((3, 5, MachineStatus.Running), (resized.CpuCount, resized.Memory?.GiB, resized.State.Status));

        await RunAsync(new RestartMachine("work"));
        await _mac.RunLineAsync("docker context use default");
        await _colima.SetDefaultAsync("work", CancellationToken.None);
        Assert.Equal("colima-work", _mac.Computer.State.CurrentDockerContext);
        Assert.Equal("colima-work\n", await _colima.SshAsync("work", ["hostname"], CancellationToken.None));

        await _colima.SleepAsync("work", CancellationToken.None);
        await InitAsync("default", "docker");
        await _colima.StopAllAsync(CancellationToken.None);
        Assert.All(await _colima.ListAsync(CancellationToken.None), machine => Assert.Equal(MachineStatus.Stopped, machine.State.Status));

        await _colima.RemoveAsync("work", CancellationToken.None);
        Assert.Equal("default", Assert.Single(await _colima.ListAsync(CancellationToken.None)).Id.Name);
    }

    [Fact]
    public async Task Reads_what_a_machine_uses_from_its_data_disk()
    {
        await InitAsync("default", "docker");
        _mac.Time.Advance(TimeSpan.FromMinutes(1));

        MachineUsage? usage =
            await _colima.UsageAsync(await _colima.InspectAsync("default", CancellationToken.None), CancellationToken.None);

        Assert.Equal(100, usage?.DiskTotal?.GiB);
        Assert.Equal(1, usage?.DiskUsed?.GiB);
        Assert.Equal(TimeSpan.FromMinutes(1), usage?.Uptime);
    }

    [Fact]
    public async Task Needs_sudo_for_containerd()
    {
        await InitAsync("cd", "containerd");
        IContainerRuntime? runtime = ContainerRuntimes.Create(_mac.Host, await _colima.InspectAsync("cd", CancellationToken.None));

        string id = await runtime!.ExecAsync(["run", "-d", "--name", "web", "nginx"], CancellationToken.None);

        Assert.Equal(id.Trim(), Assert.Single(await runtime.ListContainersAsync(CancellationToken.None)).Id);
        ProviderException refused = await Assert.ThrowsAsync<ProviderException>(
            () => _colima.SshAsync("cd", ["nerdctl", "ps"], CancellationToken.None));
        Assert.Contains("rootless containerd not running", refused.Result!.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hears_of_its_own_machines_by_their_profile()
    {
        await InitAsync("work", "docker");
        await using IAsyncEnumerator<ProviderEvent> events = _colima.WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        ValueTask<bool> next = events.MoveNextAsync();

        await _colima.StopAsync("work", CancellationToken.None);

        Assert.True(await next);
        Assert.Equal(("work", "exiting"), (events.Current.Id, events.Current.Action));
    }

    private Task InitAsync(string name, string runtime) =>
        _colima.InitAsync(new InitOptions { Name = name, Runtime = runtime }, CancellationToken.None);

    private async Task RunAsync(MachineOperation operation) =>
        await _colima.RunAsync(await _colima.PlanAsync(operation, CancellationToken.None), null, CancellationToken.None);

    private async Task<MachineStatus> StatusAsync(string name) =>
        (await _colima.InspectAsync(name, CancellationToken.None)).State.Status;

    private bool HasContext(string name) => _mac.Computer.State.DockerContexts.Any(context => context.Name == name);
}
