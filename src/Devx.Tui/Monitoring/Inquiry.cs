namespace Devx.Tui.Monitoring;

/// <summary>
/// Keeps one question answered: at once, when events tell of a change, when somebody wants to know, and slowly otherwise. There is never
/// more than one call under way; after a failure the pauses grow.
/// </summary>
internal sealed class Inquiry : IDisposable
{
    private readonly IWatchedQuestion _question;
    private readonly MonitorContext _context;
    private readonly Asking _asking;
    private readonly Signal _wake;
    private readonly Debounce _debounce;
    private readonly EventFeed _feed;

    public Inquiry(IWatchedQuestion question, MonitorContext context)
    {
        _question = question;
        _context = context;
        _asking = new Asking(question, context);
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
        _asking.Forgive();
        _feed.Retry();
        _wake.Set();
    }

    /// <summary>True when nothing can have changed unseen since a moment.</summary>
    public bool Covers(long moment) => _feed.Covers(moment);

    /// <summary>
    /// The first answer is what a person waits for: the program of the stream starts after it, and what it missed is asked again soon.
    /// </summary>
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

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        await _asking.AskAsync(cancellationToken);
        _debounce.Delay = _asking.Debounce;
    }

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        while (!await _wake.WaitAsync(Pause(), cancellationToken) && IsFresh())
        {
        }
    }

    private TimeSpan Pause() => _asking.Pause
        ?? (_feed.IsOpen && !_feed.Covers(_asking.AskedAt) ? MonitorTimes.SecondLook : MonitorTimes.Poll);

    private bool IsFresh() =>
        _asking.Pause is null && (_feed.Covers(_asking.AskedAt) || _question.IsCovered(_asking.AskedAt))
        && _context.Time.GetElapsedTime(_asking.AskedAt) < _question.WatchedPause;
}
