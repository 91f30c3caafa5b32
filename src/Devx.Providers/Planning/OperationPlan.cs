namespace Devx.Providers.Planning;

/// <summary>What will be run for an operation, in order.</summary>
/// <param name="Operation">What was asked for.</param>
/// <param name="Steps">The commands; empty when the state is already what was asked for.</param>
/// <param name="Notes">What the user should know before (it is a stop, the docker context changes), one sentence each.</param>
public sealed record OperationPlan(MachineOperation Operation, IReadOnlyList<OperationStep> Steps, IReadOnlyList<string> Notes);
