using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring;

/// <summary>Work that runs beside others until it is ended or all is; a failure of its own stays its own.</summary>
internal sealed class SideWork : IAsyncDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly Task _work;

    private SideWork(Func<CancellationToken, Task> work, ILogger logger, CancellationToken stopping)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _work = Task.Run(() => RunAsync(work, logger, _end.Token), CancellationToken.None);
    }

    public static SideWork Start(Func<CancellationToken, Task> work, ILogger logger, CancellationToken stopping) =>
        new(work, logger, stopping);

    /// <summary>Ends the work and waits until it has ended, child processes included.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
    }

    private static async Task RunAsync(Func<CancellationToken, Task> work, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way it ends.
        }
        catch (Exception exception)
        {
            logger.LogCritical(exception, "A worker of the monitor ended");
        }
    }
}
