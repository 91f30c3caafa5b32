using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>Which machines does this provider have?</summary>
internal sealed class ProviderQuestion(
    Provider provider, Task identified, MachineFollowers followers, MonitorContext context) : IWatchedQuestion
{
    /// <inheritdoc/>
    public string Subject => provider.Name;

    /// <inheritdoc/>
    public TimeSpan WatchedPause => MonitorTimes.PollWatchedMachines;

    /// <inheritdoc/>
    public bool IsCovered(long moment) => followers.Cover(moment);

    /// <inheritdoc/>
    public IAsyncEnumerable<ProviderEvent> WatchAsync(CancellationToken cancellationToken) =>
        provider.Machines.WatchAsync(cancellationToken);

    /// <inheritdoc/>
    public void OnEvent(ProviderEvent change)
    {
    }

    /// <inheritdoc/>
    public async Task<Action> AskAsync(CancellationToken cancellationToken)
    {
        long askedAt = context.Time.GetTimestamp();
        MachineInfo[] machines = [.. (await provider.Machines.ListAsync(cancellationToken)).DistinctBy(machine => machine.Id)];
        await identified;
        TimeSpan took = context.Time.GetElapsedTime(askedAt);
        DateTimeOffset at = context.Time.GetUtcNow();
        return () =>
        {
            context.Store.Update(snapshot => ProviderChanges.Answered(snapshot, provider.Name, machines, at, took));
            followers.Follow(machines);
        };
    }

    /// <inheritdoc/>
    public void OnSlow() => Publish(Trouble.Slow(provider.Name));

    /// <inheritdoc/>
    public void OnFailed(Exception exception) => Publish(Trouble.From(exception));

    private void Publish(Trouble trouble)
    {
        DateTimeOffset at = context.Time.GetUtcNow();
        context.Store.Update(snapshot => ProviderChanges.Failed(snapshot, provider.Name, trouble, at));
    }
}
