using Devx.Providers.Containers.Catalog;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Tui.Commands.Engines;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests;

/// <summary>A desk whose engines answer: what they would run, and what is lost with it.</summary>
internal static class EngineActing
{
    public static readonly MachineId Dev = new("lima", "dev");

    /// <summary>The keys are on the containers of lima/dev, the cursor on the first by name.</summary>
    public static Desk Containers(SessionOptions? options = null, AppSnapshot? snapshot = null)
    {
        Desk desk = Desk(options, snapshot);
        desk.Ui.Change(state => state.Showing(Dev).Focused(Pane.Containers) with
        {
            Containers = new PaneState(new ListOrder(SortColumn.Name)),
        });
        desk.Draw();
        return desk;
    }

    public static Desk Desk(SessionOptions? options = null, AppSnapshot? snapshot = null)
    {
        Desk desk = Acting.Desk(snapshot, options);
        desk.EngineActions.PlanAsync(Arg.Any<EngineRequest>(), Arg.Any<CancellationToken>())
            .Returns(call => Plan(call.Arg<EngineRequest>().Operation));
        return desk;
    }

    /// <summary>Moves the cursor to a container.</summary>
    public static Desk On(this Desk desk, string container)
    {
        desk.Ui.Change(state => state with
        {
            Containers = state.Containers with { Cursor = new ListCursor(new ContainerKey(Dev, $"id-{container}").ToString()) },
        });
        desk.Draw();
        return desk;
    }

    /// <summary>What docker would run.</summary>
    public static EnginePlan Plan(EngineOperation operation) => operation switch
    {
        StartContainers start => Each(start, "start", start.Containers),
        StopContainers stop => Each(stop, "stop", stop.Containers),
        RestartContainers restart => Each(restart, "restart", restart.Containers),
        PauseContainers pause => Each(pause, "pause", pause.Containers),
        ResumeContainers resume => Each(resume, "unpause", resume.Containers),
        KillContainers kill => Each(kill, $"kill --signal {kill.Signal}", kill.Containers),
        RemoveContainers remove => Each(
            remove, $"rm{(remove.Force ? " --force" : "")}{(remove.WithVolumes ? " --volumes" : "")}", remove.Containers) with
        {
            Losses = [.. remove.Containers.Select(container => new EngineLoss(EngineObject.Container, container.Name, ByteSize.FromMiB(12), ""))],
        },
        RemoveVolumes volumes => Named(volumes, "volume rm", volumes.Names) with
        {
            Losses = [.. volumes.Names.Select(name => new EngineLoss(EngineObject.Volume, name, ByteSize.FromGiB(3.9), "with all it holds"))],
        },
        RemoveImages images => Named(images, "image rm", images.Images),
        RemoveNetworks networks => Named(networks, "network rm", networks.Names),
        PullImage pull => Named(pull, "pull", [pull.Reference]),
        TagImage tag => Named(tag, $"tag {tag.Image}", [tag.NewReference]),
        CreateVolume volume => Named(volume, $"volume create{(volume.Driver is { } driver ? $" --driver {driver}" : "")}", [volume.Name]),
        CreateNetwork network => Named(
            network,
            $"network create{(network.Subnet is { } subnet ? $" --subnet {subnet}" : "")}{(network.IsInternal ? " --internal" : "")}",
            [network.Name]),
        RenameContainer rename => Named(rename, $"rename {rename.Container.Name}", [rename.NewName]),
        LimitContainer limit => Named(limit, $"update --cpus {limit.CpuCount} --memory {limit.Memory?.Bytes}", [limit.Container.Name]),
        PruneEngine prune => Prune(prune),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static EnginePlan Each(EngineOperation operation, string verb, IReadOnlyList<ContainerTarget> containers) =>
        Named(operation, verb, [.. containers.Select(container => container.Name)]);

    private static EnginePlan Named(EngineOperation operation, string words, IReadOnlyList<string> names) => new(
        operation,
        [.. names.Select(name => new EngineStep($"{words.Split(' ')[0]} {name}", name, new CommandRequest("docker", [.. words.Split(' '), name])))],
        []);

    private static EnginePlan Prune(PruneEngine prune)
    {
        var losses = new List<EngineLoss>();
        var steps = new List<EngineStep>();
        Add(PruneScope.Containers, "container", [new(EngineObject.Container, "migrate", ByteSize.FromMiB(2), "exited 4 min ago")]);
        Add(PruneScope.DanglingImages, "image", [new(EngineObject.Image, "4f0c3a1b22de", ByteSize.FromMiB(412), "without a name")]);
        Add(
            PruneScope.UnusedVolumes, "volume",
            [new(EngineObject.Volume, "pgdata-old", ByteSize.FromGiB(3.9), ""), new(EngineObject.Volume, "cache", null, "")]);
        Add(PruneScope.BuildCache, "builder", [new(null, "build cache", ByteSize.FromGiB(1.2), "at most")]);
        return new EnginePlan(prune, steps, ["Images share layers: less than the sum may become free."]) { Losses = losses };

        void Add(PruneScope scope, string noun, IEnumerable<EngineLoss> lost)
        {
            if (prune.Scope.HasFlag(scope))
            {
                losses.AddRange(lost);
                steps.Add(new EngineStep($"prune {noun}s", "", new CommandRequest("docker", noun, "prune", "--force")));
            }
        }
    }
}
