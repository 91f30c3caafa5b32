using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The commands that make and remove networks.</summary>
internal static class PodmanNetworks
{
    /// <summary><c>podman network create</c>: prints the name.</summary>
    public static Task<int> CreateAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Engine.Networks.Any(network => network.Name == name))
        {
            return Task.FromResult(run.Fail($"network name {name} already used: network already exists"));
        }

        var network = new SimulatedNetwork(
            SimulatedId.Of(run.Machine.Key, "network", name), name, run.Arguments.Value("driver") ?? "bridge", run.Process.Now);
        run.Computer.Containers.EditEngine(run.Machine, engine => engine with { Networks = engine.Networks.Add(network) });
        run.Process.WriteLine(name);
        return Task.FromResult(0);
    }

    /// <summary><c>podman network rm</c>: missing is 1, in use is 2.</summary>
    public static Task<int> RemoveAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Arguments.Words)
        {
            SimulatedNetwork? network = run.Engine.Networks.FirstOrDefault(each => each.Name == name);
            if (network is null)
            {
                exitCode = run.Fail($"unable to find network with name or ID {name}: network not found", 1);
                continue;
            }

            if (run.Engine.Containers.Any(container => container.Network == name))
            {
                exitCode = run.Fail(
                    $"\"{name}\" has associated containers with it. Use -f to forcibly delete containers and pods: "
                    + "network is being used", 2);
                continue;
            }

            run.Computer.Containers.EditEngine(run.Machine, engine => engine with { Networks = engine.Networks.Remove(network) });
            run.Process.WriteLine(name);
        }

        return Task.FromResult(exitCode);
    }

    /// <summary><c>podman network prune</c>: a container that does not run keeps its network.</summary>
    public static Task<int> PruneAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write("WARNING! This will remove all networks not used by at least one container.\n"
                + "Are you sure you want to continue? [y/N] ");
            return Task.FromResult(run.Fail("EOF"));
        }

        SimulatedNetwork[] unused = [.. run.Engine.UnusedNetworks(stoppedHold: true)];
        run.Computer.Containers.EditEngine(run.Machine, engine => engine with { Networks = [.. engine.Networks.Except(unused)] });
        run.Process.Write(string.Concat(unused.Select(network => network.Name + "\n")));
        return Task.FromResult(0);
    }
}
