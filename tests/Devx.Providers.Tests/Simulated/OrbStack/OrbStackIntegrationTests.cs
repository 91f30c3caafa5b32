using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.OrbStack;
using Devx.Providers.Planning;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.OrbStack;

/// <summary>The OrbStack provider and its docker engine, driven against the simulated computer.</summary>
public sealed class OrbStackIntegrationTests : IDisposable
{
    private readonly SimulatedMac _mac = new();
    private readonly OrbStackProvider _orb;

    public OrbStackIntegrationTests() => _orb = new OrbStackProvider(_mac.Host, "orbctl");

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Lists_the_machines_of_the_demo()
    {
        using SimulatedComputer demo = DemoScenario.Create(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)));
        demo.Pace = 0;
        var host = SimulatedHost.Create(demo);

        IReadOnlyList<MachineInfo> machines = await new OrbStackProvider(host, "orbctl").ListAsync(CancellationToken.None);

        Assert.Equal(["docker", "ubuntu-ci"], machines.Select(machine => machine.Id.Name));
        Assert.Equal([MachineStatus.Running, MachineStatus.Stopped], machines.Select(machine => machine.State.Status));
        Assert.True(machines[1].IsDefault);
        Assert.Equal(16, machines[0].Memory?.GiB);
        Assert.Equal(11, (await ContainerRuntimes.Create(host, machines[0])!.ListContainersAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Is_not_started_by_a_list()
    {
        IReadOnlyList<MachineInfo> machines = await _orb.ListAsync(CancellationToken.None);

        Assert.Equal(MachineStatus.Stopped, Assert.Single(machines).State.Status);
        Assert.Equal(1, (await _mac.RunLineAsync("orbctl status")).ExitCode);
    }

    [Fact]
    public async Task Does_every_verb()
    {
        await _orb.StartAsync("docker", CancellationToken.None);
        Assert.Equal("orbstack", _mac.Computer.State.CurrentDockerContext);

        await _orb.InitAsync(new InitOptions { Name = "dev", Image = "debian:trixie", CpuCount = 2, Memory = ByteSize.FromGiB(2) },
            CancellationToken.None);
        MachineInfo made = await _orb.InspectAsync("dev", CancellationToken.None);
        Assert.Equal((2, 2, MachineStatus.Running, true), (made.CpuCount, made.Memory?.GiB, made.State.Status, made.IsDefault));
        Assert.Equal("192.168.139.20", made.Address);

        await _orb.StopAsync("dev", CancellationToken.None);
        await _orb.StartAsync("dev", CancellationToken.None);
        await _orb.ResizeAsync("dev", 4, ByteSize.FromGiB(6), CancellationToken.None);
        await RunAsync(new RestartMachine("dev"));
        MachineInfo resized = await _orb.InspectAsync("dev", CancellationToken.None);
        Assert.Equal((4, 6, MachineStatus.Running), (resized.CpuCount, resized.Memory?.GiB, resized.State.Status));

        await _orb.InitAsync(new InitOptions { Name = "ci", Image = "alpine" }, CancellationToken.None);
        await _orb.SetDefaultAsync("ci", CancellationToken.None);
        Assert.Equal("ci\n", await _orb.SshAsync("ci", ["hostname"], CancellationToken.None));
        await _orb.SleepAsync("dev", CancellationToken.None);
        await _orb.StopAllAsync(CancellationToken.None);
        Assert.Equal(
            [("ci", MachineStatus.Stopped), ("dev", MachineStatus.Stopped), ("docker", MachineStatus.Running)],
            (await _orb.ListAsync(CancellationToken.None)).Select(machine => (machine.Id.Name, machine.State.Status)));

        await _orb.RemoveAsync("dev", CancellationToken.None);
        await _orb.StopAsync("docker", CancellationToken.None);
        Assert.Equal(1, (await _mac.RunLineAsync("orbctl status")).ExitCode);
    }

    [Fact]
    public async Task Reads_what_a_machine_uses()
    {
        await _orb.StartAsync("docker", CancellationToken.None);
        _mac.Time.Advance(TimeSpan.FromMinutes(3));
        await _orb.InitAsync(new InitOptions { Name = "dev" }, CancellationToken.None);
        _mac.Time.Advance(TimeSpan.FromMinutes(2));
        MachineInfo machine = await _orb.InspectAsync("dev", CancellationToken.None);

        MachineUsage? usage = await _orb.UsageAsync(machine, CancellationToken.None);

        Assert.Equal(TimeSpan.FromMinutes(2), usage?.Uptime);
        Assert.Equal(TimeSpan.FromMinutes(5), usage?.Cpu?.Clock);
        Assert.InRange(usage?.MemoryUsed?.MiB ?? 0, 500, 700);
        Assert.Equal(512, usage?.DiskTotal?.GiB);
    }

    private async Task RunAsync(MachineOperation operation) =>
        await _orb.RunAsync(await _orb.PlanAsync(operation, CancellationToken.None), null, CancellationToken.None);
}
