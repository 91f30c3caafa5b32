namespace Devx.Providers.Containers.Operations;

/// <summary>What will be run for an operation.</summary>
/// <param name="Operation">What was asked for.</param>
/// <param name="Steps">The commands, one for each target; empty when there is nothing to do.</param>
/// <param name="Notes">What the user should know before, one sentence each.</param>
public sealed record EnginePlan(EngineOperation Operation, IReadOnlyList<EngineStep> Steps, IReadOnlyList<string> Notes)
{
    /// <summary>What is gone afterwards.</summary>
    public IReadOnlyList<EngineLoss> Losses { get; init; } = [];
}
