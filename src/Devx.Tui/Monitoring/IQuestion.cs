using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>Something that is asked again and again, and whose answers become part of the snapshot.</summary>
internal interface IQuestion
{
    /// <summary>What is asked about, for the log.</summary>
    string Subject { get; }

    /// <summary>Time between two answers while events tell of changes.</summary>
    TimeSpan WatchedPause { get; }

    /// <summary>True when something else than its own events tells of changes, as of a moment (a timestamp of the clock).</summary>
    bool IsCovered(long moment);

    /// <summary>The events after which it should be asked again.</summary>
    IAsyncEnumerable<ProviderEvent> WatchAsync(CancellationToken cancellationToken);

    /// <summary>One of these events came; the question is asked again soon.</summary>
    void OnEvent(ProviderEvent change);

    /// <summary>Asks; the answer is an action that publishes it.</summary>
    Task<Action> AskAsync(CancellationToken cancellationToken);

    /// <summary>There is no answer yet, and it has been a while.</summary>
    void OnSlow();

    /// <summary>It could not be asked.</summary>
    void OnFailed(Exception exception);
}
