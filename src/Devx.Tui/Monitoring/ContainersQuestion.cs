using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>Which containers does this machine have?</summary>
/// <param name="machine">The machine.</param>
/// <param name="runtime">Its engine.</param>
/// <param name="listings">What else of the engine is read; they share its one stream of events.</param>
/// <param name="context">What workers need.</param>
internal sealed class ContainersQuestion(
    MachineId machine, IContainerRuntime runtime, MachineListings listings, MonitorContext context) : IWatchedQuestion
{
    // True once the engine's events have told the end of a container: then lists need not tell it again.
    private volatile bool _tellsEnds;

    /// <inheritdoc/>
    public string Subject => $"{machine} ({runtime.Name})";

    /// <inheritdoc/>
    public TimeSpan WatchedPause => MonitorTimes.PollWatchedContainers;

    /// <inheritdoc/>
    public bool IsCovered(long moment) => false;

    /// <inheritdoc/>
    public IAsyncEnumerable<ProviderEvent> WatchAsync(CancellationToken cancellationToken) => runtime.WatchAsync(cancellationToken);

    /// <inheritdoc/>
    public void OnEvent(ProviderEvent change)
    {
        listings.OnEvent(change);
        if (ContainerJournal.Of(machine, change, context.Time.GetUtcNow()) is { } entry)
        {
            _tellsEnds = true;
            context.Store.Update(snapshot => snapshot.With(entry));
        }
    }

    /// <inheritdoc/>
    public async Task<Action> AskAsync(CancellationToken cancellationToken)
    {
        ContainerInfo[] containers = [.. (await runtime.ListContainersAsync(cancellationToken)).DistinctBy(container => container.Id)];
        DateTimeOffset at = context.Time.GetUtcNow();
        return () => context.Store.Update(
            snapshot => ContainerChanges.Answered(snapshot, machine, runtime.Name, containers, at, _tellsEnds));
    }

    /// <inheritdoc/>
    public void OnSlow() => Publish(Trouble.Slow(runtime.Name));

    /// <inheritdoc/>
    public void OnFailed(Exception exception) => Publish(Trouble.From(exception));

    private void Publish(Trouble trouble)
    {
        string problem = trouble.Remedy is null ? trouble.Problem : $"{trouble.Problem} {trouble.Remedy}";
        context.Store.Update(snapshot => ContainerChanges.Failed(snapshot, machine, runtime.Name, problem));
    }
}
