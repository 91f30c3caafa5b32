using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans checkpoints and what lets containers go on from them, and lists those that there are.</summary>
/// <param name="engine">The engine.</param>
internal sealed class CheckpointPlanner(EngineAccess engine)
{
    /// <summary>Plans a checkpoint.</summary>
    public async Task<EnginePlan> CheckpointAsync(CheckpointContainer operation, CancellationToken cancellationToken)
    {
        CheckName(operation);
        ContainerInfo container = await ContainerTargets.FindAsync(engine, operation.Container, cancellationToken).ConfigureAwait(false);
        TargetVerdict.Notes([ContainerRules.Checkpoint(container)]);
        if (engine.Dialect.NamesCheckpoints)
        {
            IReadOnlyList<CheckpointInfo> known = await ListAsync(operation.Container, cancellationToken).ConfigureAwait(false);
            if (known.Any(checkpoint => checkpoint.Name == operation.Name))
            {
                throw EngineRefusal.Taken("checkpoint", operation.Name ?? "");
            }
        }

        return new EnginePlan(
            operation,
            [
                engine.Step(
                    $"checkpoint {container.Name}", container.Name,
                    engine.Dialect.MakeCheckpoint(EngineAccess.ShortId(container.Id), operation)),
            ],
            operation.LeavesRunning ? [] : [$"{container.Name} stops with it, until it is restored or started afresh."]);
    }

    /// <summary>Plans a restore.</summary>
    public async Task<EnginePlan> RestoreAsync(RestoreContainer operation, CancellationToken cancellationToken)
    {
        if (operation.ImportFile is { } file)
        {
            return await ImportAsync(operation, file, cancellationToken).ConfigureAwait(false);
        }

        ContainerTarget target = operation.Container
            ?? throw EngineRefusal.Bad("Neither a container nor a file was given to restore from.");
        ContainerInfo container = await ContainerTargets.FindAsync(engine, target, cancellationToken).ConfigureAwait(false);
        TargetVerdict.Notes([ContainerRules.Restore(container)]);
        IReadOnlyList<CheckpointInfo> known = await ListAsync(target, cancellationToken).ConfigureAwait(false);
        if (!known.Any(checkpoint => !engine.Dialect.NamesCheckpoints || checkpoint.Name == operation.Checkpoint))
        {
            throw new ProviderException(
                ProviderFailure.NotFound,
                operation.Checkpoint is { Length: > 0 } name && engine.Dialect.NamesCheckpoints
                    ? $"{container.Name} has no checkpoint named {name}."
                    : $"{container.Name} has no checkpoint.",
                "Make one while it runs.");
        }

        return Plan(operation, container.Name, EngineAccess.ShortId(container.Id));
    }

    /// <summary>The checkpoints of a container.</summary>
    public async Task<IReadOnlyList<CheckpointInfo>> ListAsync(ContainerTarget target, CancellationToken cancellationToken)
    {
        ContainerInfo container = await ContainerTargets.FindAsync(engine, target, cancellationToken).ConfigureAwait(false);
        if (!engine.Dialect.NamesCheckpoints)
        {
            var facts = await TargetFacts.ReadAsync(engine, [container], cancellationToken).ConfigureAwait(false);
            return facts.GetValueOrDefault(container.Id)?.CheckpointedAt is { } at
                ? [new CheckpointInfo("", at == DateTimeOffset.MinValue ? null : at)]
                : [];
        }

        return CheckpointTable.Parse(await engine.Cli.ReadAsync(
            engine.Cli.Request("checkpoint", "ls", EngineAccess.ShortId(container.Id)), cancellationToken).ConfigureAwait(false));
    }

    private async Task<EnginePlan> ImportAsync(RestoreContainer operation, string file, CancellationToken cancellationToken)
    {
        if (engine.Dialect.NamesCheckpoints)
        {
            throw new ProviderException(
                ProviderFailure.Unsupported, $"{engine.Dialect.Name} cannot restore from a file.", "Restore the container itself.");
        }

        if (operation.NewName is { } name)
        {
            EngineNames.Check("container", name);
            if ((await engine.Runtime.ListContainersAsync(cancellationToken).ConfigureAwait(false)).Any(other => other.Name == name))
            {
                throw EngineRefusal.Taken("container", name);
            }
        }

        return Plan(operation, operation.NewName ?? file, null);
    }

    private EnginePlan Plan(RestoreContainer operation, string name, string? id) => new(
        operation, [engine.Step($"restore {name}", name, engine.Dialect.Restore(id, operation))], []);

    private void CheckName(CheckpointContainer operation)
    {
        if (engine.Dialect.NamesCheckpoints)
        {
            EngineNames.Check("checkpoint", operation.Name ?? "");
            if (operation.ExportFile is not null)
            {
                throw new ProviderException(
                    ProviderFailure.Unsupported, $"{engine.Dialect.Name} cannot write a checkpoint to a file.", "Leave the file out.");
            }
        }
    }
}
