using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.Listing;

/// <summary>What one provider answered to a script's question.</summary>
/// <param name="Detected">The provider; with its version where it said one.</param>
/// <param name="Machines">Its machines; empty when it failed.</param>
/// <param name="Failure">Why it has no machines to tell; null when it answered.</param>
internal sealed record ProviderAnswer(DetectedProvider Detected, IReadOnlyList<MachineInfo> Machines, ProviderException? Failure = null)
{
    /// <summary>True when nothing is known of its machines. An engine that is off is an answer: nothing runs there.</summary>
    public bool IsUnknown => Failure is { Failure: not ProviderFailure.EngineDown };
}
