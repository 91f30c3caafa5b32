using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Operations;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace Devx.Tui.Tests.Operations;

/// <summary>A queue at work on providers that a test plays.</summary>
internal sealed class QueueBench
{
    public QueueBench(IDurationStore? durations = null)
    {
        Durations = new LearnedDurations(durations);
        Queue = new OperationQueue(new OperationBoard(Store, Time), Durations, Refresher, Time, NullLogger<OperationQueue>.Instance);
    }

    public WatchedTime Time { get; } = new();

    public SnapshotStore Store { get; } = new(new AppSnapshot { Host = new HostSnapshot { Name = "here", CpuCount = 4 } });

    public IRefresher Refresher { get; } = Substitute.For<IRefresher>();

    public PlayedProvider Lima { get; } = new("lima");

    public PlayedProvider Podman { get; } = new("podman");

    public LearnedDurations Durations { get; }

    public OperationQueue Queue { get; }

    /// <summary>The lines of "just now", oldest first.</summary>
    public IEnumerable<string> Journal => Store.Current.Journal.Reverse().Select(entry => $"{entry.Subject} {entry.Text}");

    public OperationSnapshot Operation(long number) => Store.Current.Operations.Single(operation => operation.Number == number);

    /// <summary>Submits to lima, and expects that it is taken.</summary>
    public void Submit(MachineOperation operation, OperationPlan? confirmed = null) => Submit(Lima, operation, confirmed);

    public void Submit(PlayedProvider provider, MachineOperation operation, OperationPlan? confirmed = null) =>
        Assert.Null(Queue.Submit(provider.Provider, operation, confirmed));

    /// <summary>Waits until an operation is where it should be.</summary>
    public Task<OperationSnapshot> UntilAsync(long number, OperationPhase phase) =>
        UntilAsync(number, operation => operation.Phase == phase);

    public async Task<OperationSnapshot> UntilAsync(long number, Func<OperationSnapshot, bool> isReached)
    {
        await Store.UntilAsync(snapshot => snapshot.Operations.Any(operation => operation.Number == number && isReached(operation)));
        return Operation(number);
    }

    /// <summary>Runs an operation of one step that takes so long.</summary>
    public async Task DoAsync(MachineOperation operation, TimeSpan duration)
    {
        Lima.Plan = (wanted, _) => Task.FromResult(PlayedProvider.PlanOf(wanted, "boot"));
        long number = Store.Current.Operations.Count + 1;
        Submit(operation);
        PlayedRun run = await Lima.NextRunAsync();
        run.Reach(0);
        Time.Advance(duration);
        run.Finish();
        await UntilAsync(number, OperationPhase.Done);
        await LeftAsync(operation);
    }

    /// <summary>Waits until the queue has let go of an operation, which is a moment after its end is seen.</summary>
    public async Task LeftAsync(MachineOperation operation)
    {
        while (Queue.IsQueued(Lima.Provider.Name, operation))
        {
            await Task.Yield();
        }
    }

    public static MachineId Id(string name) => new("lima", name);
}
