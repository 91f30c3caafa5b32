using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Providers.Podman;

namespace Devx.Providers.Tests.Simulated.Podman;

/// <summary>The podman provider, driven against the simulated computer.</summary>
public sealed class PodmanIntegrationTests : IDisposable
{
    private readonly SimulatedMac _mac = new();
    private readonly PodmanProvider _podman;

    public PodmanIntegrationTests() => _podman = new PodmanProvider(_mac.Host, "podman");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _mac.Dispose();

    [Fact]
    public async Task Does_every_verb()
    {
        await _podman.InitAsync(new InitOptions { Name = "box", CpuCount = 2, Memory = ByteSize.FromGiB(3) }, Cancel);
        Assert.Equal(MachineStatus.Running, await StatusAsync("box"));
        Assert.Equal("a  b\n", await _podman.SshAsync("box", ["echo", "a  b"], Cancel));

        await _podman.StopAsync("box", Cancel);
        Assert.Equal(MachineStatus.Stopped, await StatusAsync("box"));
        await _podman.StartAsync("box", Cancel);

        await _podman.ResizeAsync("box", 6, ByteSize.FromGiB(12), Cancel);
        MachineInfo resized = await _podman.InspectAsync("box", Cancel);
        Assert.Equal((6, 12.0, MachineStatus.Running), (resized.CpuCount, resized.Memory?.GiB, resized.State.Status));

        await RunAsync(new RestartMachine("box"));
        Assert.Equal(MachineStatus.Running, await StatusAsync("box"));

        await _podman.InitAsync(new InitOptions { Name = "other", Start = false, Rootful = true }, Cancel);
        await _podman.SetDefaultAsync("other", Cancel);
        Assert.True((await _podman.InspectAsync("other", Cancel)).IsDefault);

        await _podman.SleepAsync("box", Cancel);
        Assert.Equal(MachineStatus.Stopped, await StatusAsync("box"));
        await _podman.StartAsync("box", Cancel);
        await _podman.StopAllAsync(Cancel);
        Assert.All(await _podman.ListAsync(Cancel), machine => Assert.Equal(MachineStatus.Stopped, machine.State.Status));

        await _podman.RemoveAsync("box", Cancel);
        await _podman.RemoveAsync("other", Cancel);
        Assert.Empty(await _podman.ListAsync(Cancel));
    }

    [Fact]
    public async Task A_second_machine_waits_until_the_first_is_down()
    {
        await _podman.InitAsync(new InitOptions { Name = "box" }, Cancel);
        await _podman.InitAsync(new InitOptions { Name = "other", Start = false }, Cancel);

        ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => _podman.StartAsync("other", Cancel));

        Assert.Equal((ProviderFailure.WrongState, "Stop box first."), (error.Failure, error.Remedy));
    }

    private async Task RunAsync(MachineOperation operation) =>
        await _podman.RunAsync(await _podman.PlanAsync(operation, Cancel), null, Cancel);

    private async Task<MachineStatus> StatusAsync(string name) => (await _podman.InspectAsync(name, Cancel)).State.Status;
}
