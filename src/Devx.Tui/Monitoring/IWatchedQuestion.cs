using Devx.Providers.Contracts;

namespace Devx.Tui.Monitoring;

/// <summary>A question that has events of its own which tell when to ask it again.</summary>
internal interface IWatchedQuestion : IQuestion
{
    /// <summary>Time between two answers while events tell of changes.</summary>
    TimeSpan WatchedPause { get; }

    /// <summary>True when something else than its own events tells of changes, as of a moment (a timestamp of the clock).</summary>
    bool IsCovered(long moment);

    /// <summary>The events after which it should be asked again.</summary>
    IAsyncEnumerable<ProviderEvent> WatchAsync(CancellationToken cancellationToken);

    /// <summary>One of these events came; the question is asked again soon.</summary>
    void OnEvent(ProviderEvent change);
}
