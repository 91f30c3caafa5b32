using Devx.Providers.Containers.Operations;

namespace Devx.Providers.Contracts;

/// <summary>Changes what an engine holds. What is run is what the plan has shown.</summary>
public interface IEngineOperations
{
    /// <summary>Whether and how a verb works with this engine; asks no CLI.</summary>
    Capability CapabilityOf(EngineVerb verb);

    /// <summary>The commands for an operation after reading the present state: one for each target, and what is lost with it.</summary>
    /// <exception cref="ProviderException">A target is gone, a name is taken or not allowed, or it cannot be done here.</exception>
    Task<EnginePlan> PlanAsync(EngineOperation operation, CancellationToken cancellationToken);

    /// <summary>Runs the steps of a plan, several at the same time; one that fails does not hold up the others.</summary>
    /// <returns>How each step ended, in the order of the plan.</returns>
    /// <exception cref="OperationCanceledException">It was called off; commands under way were ended.</exception>
    Task<IReadOnlyList<EngineOutcome>> RunAsync(EnginePlan plan, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>The checkpoints of a container that the engine knows, ordered by name.</summary>
    /// <exception cref="ProviderException"><see cref="ProviderFailure.Unsupported"/> where there are none to be had.</exception>
    Task<IReadOnlyList<CheckpointInfo>> ListCheckpointsAsync(ContainerTarget container, CancellationToken cancellationToken);
}
