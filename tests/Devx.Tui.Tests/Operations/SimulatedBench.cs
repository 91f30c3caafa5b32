using Devx.Providers;
using Devx.Providers.Contracts;
using Devx.Providers.Detection;
using Devx.Providers.Execution.Simulated;
using Devx.Providers.Execution.Simulated.Demo;
using Devx.Providers.Planning;
using Devx.Tui.Operations;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Devx.Tui.Tests.Operations;

/// <summary>The queue with the real providers on the computer of the demo.</summary>
internal sealed class SimulatedBench : IDisposable
{
    private readonly ServiceProvider _services;

    public SimulatedBench(double pace = 0)
    {
        Computer = DemoScenario.Create(Time);
        Computer.Pace = pace;
        _services = new ServiceCollection().AddDevxProviders(SimulatedHost.Create(Computer)).BuildServiceProvider();
        Queue = new OperationQueue(
            new OperationBoard(Store, Time), new LearnedDurations(null), Substitute.For<IRefresher>(), Time,
            NullLogger<OperationQueue>.Instance);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 14, 26, 1, TimeSpan.Zero));

    public SimulatedComputer Computer { get; }

    public SnapshotStore Store { get; } = new(new AppSnapshot { Host = new HostSnapshot { Name = "demo", CpuCount = 8 } });

    public OperationQueue Queue { get; }

    public async Task<Provider> ProviderAsync(string name)
    {
        var registry = _services.GetRequiredService<ProviderRegistry>();
        await registry.DetectAsync(CancellationToken.None);
        return registry.GetProvider(name);
    }

    /// <summary>Submits an operation.</summary>
    public async Task SubmitAsync(string provider, MachineOperation operation) =>
        Assert.Null(Queue.Submit(await ProviderAsync(provider), operation, null));

    /// <summary>Submits an operation and waits for its end.</summary>
    public async Task<OperationSnapshot> DoAsync(string provider, MachineOperation operation)
    {
        await SubmitAsync(provider, operation);
        return await NewestAsync(newest => !newest.IsActive);
    }

    /// <summary>Waits until the newest operation is as it should be.</summary>
    public async Task<OperationSnapshot> NewestAsync(Func<OperationSnapshot, bool> isReached) =>
        (await Store.UntilAsync(snapshot => isReached(snapshot.Operations[0]))).Operations[0];

    public async Task<MachineStatus> StatusAsync(string provider, string name) =>
        (await (await ProviderAsync(provider)).Machines.InspectAsync(name, CancellationToken.None)).State.Status;

    public void Dispose()
    {
        _services.Dispose();
        Computer.Dispose();
    }
}
