using System.Diagnostics.CodeAnalysis;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans and runs changes of one engine.</summary>
/// <param name="engine">The engine.</param>
internal sealed class EngineOperations(EngineAccess engine) : IEngineOperations
{
    private readonly ContainerPlanner _containers = new(engine);
    private readonly ContainerEdits _edits = new(engine);
    private readonly RunPlanner _runs = new(engine);
    private readonly CheckpointPlanner _checkpoints = new(engine);
    private readonly ImagePlanner _images = new(engine);
    private readonly VolumePlanner _volumes = new(engine);
    private readonly NetworkPlanner _networks = new(engine);
    private readonly PrunePlanner _prunes = new(engine);
    private readonly EngineRunner _runner = new(engine);

    /// <inheritdoc/>
    public Capability CapabilityOf(EngineVerb verb) => verb switch
    {
        EngineVerb.Checkpoint or EngineVerb.Restore => engine.Dialect.Checkpoint,
        EngineVerb.Start or EngineVerb.Stop or EngineVerb.Restart or EngineVerb.Pause or EngineVerb.Resume or EngineVerb.Kill
            or EngineVerb.Rename or EngineVerb.Limit or EngineVerb.Remove or EngineVerb.Run or EngineVerb.Pull or EngineVerb.Tag
            or EngineVerb.RemoveImage or EngineVerb.CreateVolume or EngineVerb.RemoveVolume or EngineVerb.CreateNetwork
            or EngineVerb.RemoveNetwork or EngineVerb.Prune => Capability.Yes,
    };

    /// <inheritdoc/>
    public Task<EnginePlan> PlanAsync(EngineOperation operation, CancellationToken cancellationToken)
    {
        if (CapabilityOf(operation.Verb) is { IsPossible: false } capability)
        {
            ThrowUnsupported(capability);
        }

        return operation switch
        {
            StartContainers start => _containers.StartAsync(start, cancellationToken),
            StopContainers stop => _containers.StopAsync(stop, cancellationToken),
            RestartContainers restart => _containers.RestartAsync(restart, cancellationToken),
            PauseContainers pause => _containers.PauseAsync(pause, cancellationToken),
            ResumeContainers resume => _containers.ResumeAsync(resume, cancellationToken),
            KillContainers kill => _containers.KillAsync(kill, cancellationToken),
            RemoveContainers remove => _containers.RemoveAsync(remove, cancellationToken),
            RenameContainer rename => _edits.RenameAsync(rename, cancellationToken),
            LimitContainer limit => _edits.LimitAsync(limit, cancellationToken),
            RunContainer run => _runs.PlanAsync(run, cancellationToken),
            CheckpointContainer checkpoint => _checkpoints.CheckpointAsync(checkpoint, cancellationToken),
            RestoreContainer restore => _checkpoints.RestoreAsync(restore, cancellationToken),
            PullImage pull => _images.PullAsync(pull, cancellationToken),
            TagImage tag => _images.TagAsync(tag, cancellationToken),
            RemoveImages remove => _images.RemoveAsync(remove, cancellationToken),
            CreateVolume create => _volumes.CreateAsync(create, cancellationToken),
            RemoveVolumes remove => _volumes.RemoveAsync(remove, cancellationToken),
            CreateNetwork create => _networks.CreateAsync(create, cancellationToken),
            RemoveNetworks remove => _networks.RemoveAsync(remove, cancellationToken),
            PruneEngine prune => _prunes.PlanAsync(prune, cancellationToken),
            _ => throw new InvalidOperationException($"no plan is known for {operation.GetType().Name}"),
        };
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<EngineOutcome>> RunAsync(
        EnginePlan plan, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) =>
        _runner.RunAsync(plan, progress, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CheckpointInfo>> ListCheckpointsAsync(ContainerTarget container, CancellationToken cancellationToken)
    {
        if (engine.Dialect.Checkpoint is { IsPossible: false } capability)
        {
            ThrowUnsupported(capability);
        }

        return _checkpoints.ListAsync(container, cancellationToken);
    }

    [DoesNotReturn]
    private void ThrowUnsupported(Capability capability) => throw new ProviderException(
        ProviderFailure.Unsupported, capability.Reason ?? $"{engine.Dialect.Name} cannot do this.");
}
