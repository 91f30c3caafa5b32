using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>What an exception means to the person at the screen.</summary>
/// <param name="Health">How the provider stands.</param>
/// <param name="Problem">What is wrong, one sentence.</param>
/// <param name="Remedy">What to do about it; null when nobody knows.</param>
internal sealed record Trouble(ProviderHealth Health, string Problem, string? Remedy)
{
    public static Trouble From(Exception exception) => exception switch
    {
        ProviderException { Failure: ProviderFailure.EngineDown } known => new(ProviderHealth.Stopped, known.Message, known.Remedy),
        ProviderException { Failure: ProviderFailure.TimedOut } known => new(ProviderHealth.NoAnswer, known.Message, known.Remedy),
        ProviderException known => new(ProviderHealth.Failing, known.Message, known.Remedy),
        _ => new(
            ProviderHealth.Failing, $"Unexpected {exception.GetType().Name}: {exception.Message}",
            "The log file has the details; please report it."),
    };

    /// <summary>No answer for as long as a list may take; the question is still open.</summary>
    public static Trouble Slow(string subject) => new(
        ProviderHealth.NoAnswer, $"{subject} did not answer within {MonitorTimes.Patience.TotalSeconds:0} s; still waiting.", null);
}
