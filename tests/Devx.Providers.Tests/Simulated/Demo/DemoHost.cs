using Devx.Providers.Colima;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Detection;
using Devx.Providers.Docker;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Lima;
using Devx.Providers.OrbStack;
using Devx.Providers.Podman;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Providers.Tests.Simulated.Demo;

/// <summary>The demo's computer with the real providers on it, under a clock that the test moves; operations take no time.</summary>
internal sealed class DemoHost : IDisposable
{
    public DemoHost()
    {
        Computer = DemoScenario.Create(Time);
        Computer.Pace = 0;
        Registry = new ProviderRegistry(
            SimulatedHost.Create(Computer),
            [
                PodmanDefinition.Definition, LimaDefinition.Definition, ColimaDefinition.Definition, DockerDefinition.Definition,
                OrbStackDefinition.Definition,
            ]);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 14, 26, 1, TimeSpan.Zero));

    public SimulatedComputer Computer { get; }

    public ProviderRegistry Registry { get; }

    public void Dispose() => Computer.Dispose();

    /// <summary>Lets time pass; what follows from it happens at its moment.</summary>
    public void Pass(TimeSpan time)
    {
        // With the runner's context what follows a delay would run on another thread, after time has gone on.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        Time.Advance(time);
        SynchronizationContext.SetSynchronizationContext(context);
    }

    public async Task<IVmProvider> ProviderAsync(string provider)
    {
        await Registry.DetectAsync(CancellationToken.None);
        return Registry.Get(provider);
    }

    public async Task<MachineInfo> MachineAsync(string provider, string name) =>
        await (await ProviderAsync(provider)).InspectAsync(name, CancellationToken.None);

    public async Task<IReadOnlyList<ContainerInfo>> ContainersAsync(MachineInfo machine) =>
        await RuntimeOf(machine).ListContainersAsync(CancellationToken.None);

    public IContainerRuntime RuntimeOf(MachineInfo machine) =>
        Registry.GetProvider(machine.Id.Provider).RuntimeOf(machine) ?? throw new InvalidOperationException($"{machine.Id} has no runtime");
}
