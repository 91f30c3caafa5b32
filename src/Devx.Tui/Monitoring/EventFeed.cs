using Devx.Providers.Contracts;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring;

/// <summary>Keeps a stream of events open: when it ends it is opened again, later and later while it does not hold.</summary>
internal sealed class EventFeed(
    Func<CancellationToken, IAsyncEnumerable<ProviderEvent>> open, Action<ProviderEvent> onEvent, Action onBroken, MonitorContext context)
{
    private readonly Backoff _backoff = new();
    private readonly Signal _retry = new(context.Time);
    private long _openedAt;
    private volatile bool _isOpen;

    /// <summary>True while there is a stream, whether it can be relied on yet or not.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>True when nothing can have changed unseen since a moment (a timestamp of the clock): the stream was open by then.</summary>
    public bool Covers(long moment) =>
        _isOpen && context.Time.GetElapsedTime(Volatile.Read(ref _openedAt), moment) >= MonitorTimes.StreamSettles;

    /// <summary>Opens a stream that ended now, without waiting for its time.</summary>
    public void Retry()
    {
        _backoff.Reset();
        _retry.Set();
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Volatile.Write(ref _openedAt, context.Time.GetTimestamp());
            await FollowAsync(cancellationToken);
            if (context.Time.GetElapsedTime(_openedAt) >= MonitorTimes.GoodStream)
            {
                _backoff.Reset();
                onBroken();
            }

            await _retry.WaitAsync(_backoff.Next(), cancellationToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using IAsyncEnumerator<ProviderEvent> changes = open(cancellationToken).GetAsyncEnumerator(cancellationToken);
            ValueTask<bool> next = changes.MoveNextAsync();
            _isOpen = !next.IsCompleted; // a provider without events gives a stream that has ended already
            while (await next)
            {
                _isOpen = true;
                onEvent(changes.Current);
                next = changes.MoveNextAsync();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            context.Logger.LogDebug(exception, "A stream of events ended");
        }
        finally
        {
            _isOpen = false;
        }
    }
}
