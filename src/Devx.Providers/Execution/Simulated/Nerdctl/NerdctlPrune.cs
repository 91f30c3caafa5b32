using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>The commands that remove what is not used; without <c>--force</c> they ask, and nobody answers.</summary>
internal static class NerdctlPrune
{
    /// <summary><c>nerdctl container prune</c>.</summary>
    public static Task<int> ContainersAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write("WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ");
            return Task.FromResult(run.Fatal("EOF"));
        }

        PruneContainers(run);
        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl system prune</c>: says what it removed, never how much that was.</summary>
    public static Task<int> SystemAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write("Are you sure you want to continue? [y/N] ");
            return Task.FromResult(0);
        }

        PruneContainers(run);
        if (run.Arguments.Has("all"))
        {
            SimulatedImage[] unused =
                [.. (run.Machine.Engine?.Images ?? []).Where(image => run.Containers.All(container => container.Image != image.Reference))];
            run.Edit(engine => engine with { Images = [.. engine.Images.Except(unused)] });
            Print(run, "Images", [.. unused.Select(image => $"Untagged: {image.Reference}@sha256:{image.Id}")]);
        }

        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl image prune</c>.</summary>
    public static Task<int> ImagesAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write("WARNING! This will remove all dangling images.\nAre you sure you want to continue? [y/N] ");
            return Task.FromResult(run.Fatal("EOF"));
        }

        SimulatedImage[] unused = [.. run.Machine.Engine?.UnusedImages(run.Arguments.Has("all")) ?? []];
        run.Edit(engine => engine with { Images = [.. engine.Images.Except(unused)] });
        Print(run, "Images", [.. unused.Select(image => $"Untagged: {image.Reference}@sha256:{image.Id}\ndeleted: sha256:{image.Id}")]);
        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl volume prune</c>.</summary>
    public static Task<int> VolumesAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        SimulatedVolume[] unused = IsAsking(run) ? [] : [.. run.Machine.Engine?.UnusedVolumes(run.Arguments.Has("all")) ?? []];
        run.Edit(engine => engine with { Volumes = [.. engine.Volumes.Except(unused)] });
        Print(run, "Volumes", [.. unused.Select(volume => volume.Name)]);
        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl network prune</c>.</summary>
    public static Task<int> NetworksAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        SimulatedNetwork[] unused = IsAsking(run) ? [] : [.. run.Machine.Engine?.UnusedNetworks(stoppedHold: false) ?? []];
        run.Edit(engine => engine with { Networks = [.. engine.Networks.Except(unused)] });
        Print(run, "Networks", [.. unused.Select(network => network.Name)]);
        return Task.FromResult(0);
    }

    /// <summary><c>nerdctl builder prune</c>: nothing is built here.</summary>
    public static Task<int> CacheAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        run.Process.Write(IsAsking(run) ? "" : "Total:\t0B\n");
        return Task.FromResult(0);
    }

    private static bool IsAsking(NerdctlRun run)
    {
        if (run.Arguments.Has("force"))
        {
            return false;
        }

        run.Process.Write("Are you sure you want to continue? [y/N] ");
        return true;
    }

    private static void PruneContainers(NerdctlRun run)
    {
        SimulatedContainer[] ended =
            [.. run.Containers.Where(container => container.State is SimulatedContainerState.Exited or SimulatedContainerState.Created)];
        foreach (SimulatedContainer container in ended)
        {
            run.Process.Computer.Containers.Remove(run.Machine, container);
        }

        Print(run, "Containers", [.. ended.Select(container => container.Id)]);
    }

    private static void Print(NerdctlRun run, string what, string[] lines) =>
        run.Process.Write(lines.Length == 0 ? "" : $"Deleted {what}:\n{string.Join('\n', lines)}\n\n");
}
