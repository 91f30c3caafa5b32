using Devx.Providers.Containers;
using Devx.Tui.State;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring.Numbers;

/// <summary>
/// Measures the containers of one machine until it is told to end; a stream that breaks off is opened again, later and later.
/// </summary>
internal sealed class UsageStream(
    UsageTarget target, ContainerMeter meter, IProviders providers, SnapshotStore store, AttentionStore attention, TimeProvider time,
    Action<Func<AppSnapshot, AppSnapshot>> publish, ILogger logger)
{
    private readonly Backoff _backoff = new();
    private volatile bool _isOpen;

    public UsageTarget Target => target;

    /// <summary>True while rounds of numbers come.</summary>
    public bool IsOpen => _isOpen;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await ReadAsync(cancellationToken);
                publish(ContainerMeter.Unknown(target.Machine));
                await Task.Delay(_backoff.Next(), time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nothing of the machine can be seen any more, or all ends.
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (IReadOnlyList<ContainerUsage> round in RoundsAsync(cancellationToken))
            {
                _isOpen = true;
                _backoff.Reset();
                ForgetGone();
                HashSet<string> wanted = [.. Wanted().Select(container => container.Id)];
                publish(meter.Measured(target.Machine, round, wanted));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end that was asked for; the numbers become unknown all the same.
        }
        catch (Exception exception)
        {
            logger.LogDebug("The containers of {Machine} cannot be measured: {Problem}", target.Machine, exception.Message);
        }
        finally
        {
            _isOpen = false;
        }
    }

    private IAsyncEnumerable<IReadOnlyList<ContainerUsage>> RoundsAsync(CancellationToken cancellationToken)
    {
        if (store.Current.Machine(target.Machine) is not { } machine
            || providers.Get(target.Machine.Provider)?.RuntimeOf(machine.Info) is not { } runtime)
        {
            return AsyncEnumerable.Empty<IReadOnlyList<ContainerUsage>>();
        }

        return runtime.WatchUsageAsync(Wanted, target.Interval, cancellationToken);
    }

    // A stream may stay open for days, while containers come and go.
    private void ForgetGone()
    {
        if (store.Current.Machine(target.Machine) is { } machine)
        {
            meter.Keep(machine.Containers.Items.Select(container => container.Info.Id));
        }
    }

    private IReadOnlyList<ContainerInfo> Wanted() => UsageTarget.Wanted(store.Current, attention.Current, target.Machine);
}
