using Devx.Providers.Contracts;
using Devx.Tui.Commands;
using Devx.Tui.State.Details;

namespace Devx.Tui.Dialogs.Details;

/// <summary>Asks an engine beside the screen, once or again; one call at a time. UI thread only.</summary>
internal sealed class Question<T>(IBackgroundWork work, TimeProvider time, Func<CancellationToken, Task<T>> ask) : IQuestion
    where T : class
{
    private IDisposable? _call;
    private bool _isStale;

    /// <inheritdoc/>
    public event Action? Answered;

    public Asked<T> Asked { get; private set; } = Asked<T>.Never;

    /// <summary>Asks what was never asked, or what may be another answer by now.</summary>
    public void AskOnce()
    {
        if (_isStale || Asked is { Value: null, Failure: null, IsAsking: false })
        {
            Ask();
        }
    }

    /// <summary>Asks; a call under way is called off, since its answer may be old already.</summary>
    public void Ask()
    {
        _call?.Dispose();
        _isStale = false;
        Asked = Asked with { IsAsking = true };
        _call = work.Start(ask, Take, Fail);
    }

    /// <inheritdoc/>
    public void MarkStale() => _isStale = Asked != Asked<T>.Never;

    /// <inheritdoc/>
    public void Stop()
    {
        _call?.Dispose();
        _isStale = _isStale || Asked.IsAsking;
        Asked = Asked with { IsAsking = false };
    }

    private void Take(T value)
    {
        Asked = new Asked<T> { Value = value, AnsweredAt = time.GetUtcNow() };
        Answered?.Invoke();
    }

    private void Fail(ProviderException failure)
    {
        Asked = Asked with { Failure = failure, IsAsking = false };
        Answered?.Invoke();
    }
}
