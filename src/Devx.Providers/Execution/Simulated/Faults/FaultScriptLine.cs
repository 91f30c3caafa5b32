namespace Devx.Providers.Execution.Simulated.Faults;

/// <summary>One line of a fault script.</summary>
/// <param name="After">When it begins.</param>
/// <param name="Fault">What goes wrong.</param>
/// <param name="Duration">How long; null for ever.</param>
/// <param name="Number">Where it stands in the script.</param>
/// <value>1 for the first line.</value>
public sealed record FaultScriptLine(TimeSpan After, SimulatedFault Fault, TimeSpan? Duration, int Number);
