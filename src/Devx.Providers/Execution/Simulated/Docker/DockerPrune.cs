using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>What the commands that remove what nothing uses have in common, and those of volumes, networks and builds.</summary>
internal static class DockerPrune
{
    /// <summary>Removes something, and says what and how much it was; without force it asks, and nobody answers.</summary>
    public static int Run(
        DockerRun run, string warning, string kind, IReadOnlyList<string> lines, long? freed, Func<SimulatedEngine, SimulatedEngine> change)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write($"WARNING! This will remove {warning}\nAre you sure you want to continue? [y/N] ");
            return 0;
        }

        run.Process.Computer.Containers.EditEngine(run.Machine, change);
        run.Process.Write(lines.Count == 0 ? "" : $"Deleted {kind}:\n{string.Join('\n', lines)}\n\n");
        run.Process.Write(freed is { } bytes ? $"Total reclaimed space: {GoSize.Decimal(bytes)}\n" : "");
        return 0;
    }

    /// <summary><c>docker volume prune</c>.</summary>
    public static Task<int> VolumesAsync(DockerRun run, CancellationToken cancellationToken)
    {
        bool isAll = run.Arguments.Has("all");
        SimulatedVolume[] unused = [.. run.Engine.UnusedVolumes(isAll)];
        return Task.FromResult(Run(
            run, $"{(isAll ? "all" : "anonymous")} local volumes not used by at least one container.", "Volumes",
            [.. unused.Select(volume => volume.Name)], unused.Sum(volume => volume.Size),
            engine => engine with { Volumes = [.. engine.Volumes.Except(unused)] }));
    }

    /// <summary><c>docker network prune</c>.</summary>
    public static Task<int> NetworksAsync(DockerRun run, CancellationToken cancellationToken)
    {
        SimulatedNetwork[] unused = [.. run.Engine.UnusedNetworks(stoppedHold: false)];
        return Task.FromResult(Run(
            run, "all custom networks not used by at least one container.", "Networks",
            [.. unused.Select(network => network.Name)], null,
            engine => engine with { Networks = [.. engine.Networks.Except(unused)] }));
    }

    /// <summary><c>docker builder prune</c>: nothing is built here.</summary>
    public static Task<int> CacheAsync(DockerRun run, CancellationToken cancellationToken) => Task.FromResult(
        Run(run, "all dangling build cache.", "build cache objects", [], 0, engine => engine));
}
