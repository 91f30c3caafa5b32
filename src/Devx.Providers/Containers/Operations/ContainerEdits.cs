using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans what changes one container: its name, and what it may use.</summary>
/// <param name="engine">The engine.</param>
internal sealed class ContainerEdits(EngineAccess engine)
{
    /// <summary>What docker refuses less than.</summary>
    private static readonly ByteSize LeastMemory = ByteSize.FromMiB(6);

    /// <summary>Plans another name.</summary>
    public async Task<EnginePlan> RenameAsync(RenameContainer operation, CancellationToken cancellationToken)
    {
        string name = operation.NewName;
        EngineNames.Check("container", name);
        IReadOnlyList<ContainerInfo> present = await engine.Runtime.ListContainersAsync(cancellationToken).ConfigureAwait(false);
        ContainerInfo container = ContainerTargets.Find(present, operation.Container)
            ?? throw EngineRefusal.Gone("container", operation.Container.Name);
        if (container.Name == name)
        {
            return new EnginePlan(operation, [], [$"It is named {name} already."]);
        }

        if (present.Any(other => other.Name == name))
        {
            throw EngineRefusal.Taken("container", name);
        }

        return new EnginePlan(
            operation,
            [engine.Step($"rename {container.Name} to {name}", container.Name, "rename", EngineAccess.ShortId(container.Id), name)],
            container.ComposeProject is { } project ? [$"The compose project {project} looks for it by its old name."] : []);
    }

    /// <summary>Plans other limits.</summary>
    public async Task<EnginePlan> LimitAsync(LimitContainer operation, CancellationToken cancellationToken)
    {
        Check(operation);
        ContainerInfo container = await ContainerTargets.FindAsync(engine, operation.Container, cancellationToken).ConfigureAwait(false);
        EngineStep step = engine.Step(
            $"limit {container.Name}", container.Name,
            ["update", .. engine.Dialect.Limits(operation.CpuCount, operation.Memory), EngineAccess.ShortId(container.Id)]);
        return new EnginePlan(operation, [step], Notes(operation, container));
    }

    private static void Check(LimitContainer operation)
    {
        if (operation is { CpuCount: null, Memory: null })
        {
            throw EngineRefusal.Bad("Neither processor time nor memory was given.");
        }

        if (operation.CpuCount is <= 0)
        {
            throw EngineRefusal.Bad("A container needs some processor time: more than 0 cores.");
        }

        if (operation.Memory is { } memory && memory < LeastMemory)
        {
            throw EngineRefusal.Bad("A container needs at least 6 MiB of memory.");
        }
    }

    private static IReadOnlyList<string> Notes(LimitContainer operation, ContainerInfo container) =>
        operation.Memory is not null && container.IsUp
            ? [$"If {container.Name} uses more than that already, the kernel takes memory back or ends it."]
            : [];
}
