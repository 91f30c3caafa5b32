namespace Devx.Tui.Monitoring;

/// <summary>
/// Keeps a list read while somebody looks at it: at once, after events, when somebody wants to know, and rarely otherwise.
/// </summary>
internal sealed class ListingInquiry : IDisposable
{
    private readonly Asking _asking;
    private readonly Signal _wake;
    private readonly Debounce _debounce;

    public ListingInquiry(IQuestion question, MonitorContext context)
    {
        _asking = new Asking(question, context);
        _wake = new Signal(context.Time);
        _debounce = new Debounce(context.Time, _wake.Set);
    }

    /// <summary>Asks now, whatever pause is being made.</summary>
    public void AskNow()
    {
        _asking.Forgive();
        _wake.Set();
    }

    /// <summary>Something in the list has changed.</summary>
    public void OnEvent() => _debounce.Touch();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _asking.AskAsync(cancellationToken);
            _debounce.Delay = _asking.Debounce;
            await _wake.WaitAsync(_asking.Pause ?? MonitorTimes.PollListings, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _debounce.Dispose();
}
