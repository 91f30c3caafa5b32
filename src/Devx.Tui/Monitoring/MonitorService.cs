using Devx.Providers.Contracts;
using Devx.Tui.Monitoring.Numbers;
using Devx.Tui.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring;

/// <summary>
/// Fills the snapshot: finds the providers, gives each its own worker, and has the numbers read of what is on the screen. Only here every
/// failure is caught, and becomes data.
/// </summary>
internal sealed class MonitorService(
    IProviders providers, NumbersWorker numbers, ContainerUsageFeed usage, SnapshotStore store, AttentionStore attention, TimeProvider time,
    ILogger<MonitorService> logger) : BackgroundService, IRefresher
{
    private readonly ProviderWorkers _workers = new(providers, new MonitorContext(store, attention, time, logger));

    /// <inheritdoc/>
    public void RefreshNow()
    {
        _workers.AskNow();
        numbers.ReadNow();
    }

    /// <inheritdoc/>
    public void RefreshNow(MachineId machine)
    {
        _workers.AskNow(machine);
        numbers.ReadNow();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        SideWork[] works =
        [
            SideWork.Start(_workers.RunAsync, logger, stoppingToken),
            SideWork.Start(numbers.RunAsync, logger, stoppingToken),
            SideWork.Start(usage.RunAsync, logger, stoppingToken),
        ];
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(works.Select(work => work.DisposeAsync().AsTask()));
    }
}
