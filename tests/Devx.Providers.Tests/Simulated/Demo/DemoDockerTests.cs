using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>The docker provider, driven against the Docker Desktop of the demo.</summary>
public sealed class DemoDockerTests : IDisposable
{
    private readonly DemoHost _demo = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _demo.Dispose();

    [Fact]
    public async Task Does_every_verb_that_it_can()
    {
        IVmProvider docker = await _demo.ProviderAsync("docker");

        await docker.StartAsync("desktop", Cancel);
        await docker.RunAsync(await docker.PlanAsync(new RestartMachine("desktop"), Cancel), null, Cancel);
        Assert.True(await docker.IsRunningAsync("desktop", Cancel));

        _demo.Computer.Change(state => state with { CurrentDockerContext = "orbstack" });
        await docker.SetDefaultAsync("desktop", Cancel);
        Assert.Equal("desktop-linux", _demo.Computer.State.CurrentDockerContext);

        await docker.StopAllAsync(Cancel);
        Assert.Equal(MachineStatus.Stopped, (await docker.InspectAsync("desktop", Cancel)).State.Status);
    }

    [Fact]
    public async Task Says_why_it_cannot_do_the_others()
    {
        IVmProvider docker = await _demo.ProviderAsync("docker");
        MachineOperation[] impossible =
            [new InitMachine(new InitOptions { Name = "x" }), new RemoveMachine("desktop"), new SleepMachine("desktop"),
                new ResizeMachine("desktop", 2, null, null)];

        foreach (MachineOperation operation in impossible)
        {
            ProviderException error = await Assert.ThrowsAsync<ProviderException>(() => docker.PlanAsync(operation, Cancel));

            Assert.Equal(ProviderFailure.Unsupported, error.Failure);
        }

        await Assert.ThrowsAsync<ProviderException>(() => docker.SshAsync("desktop", ["id"], Cancel));
    }
}
