using Devx.Providers.Contracts;
using Microsoft.Extensions.Logging;

namespace Devx.Tui.Monitoring;

/// <summary>
/// Keeps one question answered: at once, when events tell of a change, when somebody wants to know, and slowly otherwise. There is never
/// more than one call under way; after a failure the pauses grow.
/// </summary>
internal sealed class Inquiry : IDisposable
{
    private readonly IQuestion _question;
    private readonly MonitorContext _context;
    private readonly Backoff _backoff = new();
    private readonly Signal _wake;
    private readonly Debounce _debounce;
    private readonly EventFeed _feed;
    private long _askedAt;
    private TimeSpan? _pause;

    public Inquiry(IQuestion question, MonitorContext context)
    {
        _question = question;
        _context = context;
        _wake = new Signal(context.Time);
        _debounce = new Debounce(context.Time, _wake.Set);
        _feed = new EventFeed(
            question.WatchAsync,
            change =>
            {
                question.OnEvent(change);
                _debounce.Touch();
            },
            _debounce.Touch, context);
    }

    /// <summary>Asks now, whatever pause is being made.</summary>
    public void AskNow()
    {
        _backoff.Reset();
        _feed.Retry();
        _wake.Set();
    }

    /// <summary>True when nothing can have changed unseen since a moment.</summary>
    public bool Covers(long moment) => _feed.Covers(moment);

    /// <summary>The first answer is what a person waits for: the program of the stream starts after it, and what it missed is asked again soon.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await AskAsync(cancellationToken);
        await Task.WhenAll(_feed.RunAsync(cancellationToken), KeepAskingAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => _debounce.Dispose();

    private async Task KeepAskingAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await PauseAsync(cancellationToken);
            await AskAsync(cancellationToken);
        }
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        while (!await _wake.WaitAsync(Pause(), cancellationToken) && IsFresh())
        {
        }
    }

    private TimeSpan Pause() => _pause
        ?? (_feed.IsOpen && !_feed.Covers(_askedAt) ? MonitorTimes.SecondLook : MonitorTimes.Poll);

    private bool IsFresh() =>
        _pause is null && (_feed.Covers(_askedAt) || _question.IsCovered(_askedAt))
        && _context.Time.GetElapsedTime(_askedAt) < _question.WatchedPause;

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        _askedAt = _context.Time.GetTimestamp();
        try
        {
            Action publish = await PatientCall.RunAsync(_question.AskAsync, _question.OnSlow, _context.Time, cancellationToken);
            publish();
            _pause = null;
            _backoff.Reset();
            _debounce.Delay = DebounceFor(_context.Time.GetElapsedTime(_askedAt));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            Log(exception);
            _question.OnFailed(exception);
            _pause = _backoff.Next();
        }
    }

    private void Log(Exception exception)
    {
        if (exception is ProviderException { Failure: var failure })
        {
            _context.Logger.LogWarning("{Subject} ({Failure}): {Problem}", _question.Subject, failure, exception.Message);
        }
        else
        {
            _context.Logger.LogError(exception, "{Subject} could not be asked", _question.Subject);
        }
    }

    // A storm of events must not become a storm of lists: at most a quarter of the time is spent on them.
    private static TimeSpan DebounceFor(TimeSpan answer) =>
        TimeSpan.FromTicks(Math.Clamp(answer.Ticks * 3, MonitorTimes.Debounce.Ticks, MonitorTimes.LongestDebounce.Ticks));
}
