using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>How one step ended.</summary>
/// <param name="Step">The step.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
/// <param name="Output">What it printed last; what a prune says it freed.</param>
public sealed record EngineOutcome(EngineStep Step, ProviderException? Failure, string Output);
