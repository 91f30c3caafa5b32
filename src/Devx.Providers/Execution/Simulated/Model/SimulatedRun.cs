namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A run of a container that is over; what it has printed is still in the log.</summary>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
internal readonly record struct SimulatedRun(DateTimeOffset Start, DateTimeOffset End);
