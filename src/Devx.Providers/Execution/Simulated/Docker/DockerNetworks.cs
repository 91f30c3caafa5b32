using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The commands that make and remove networks.</summary>
internal static class DockerNetworks
{
    /// <summary><c>docker network create</c>.</summary>
    public static Task<int> CreateAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Engine.Networks.FirstOrDefault(network => network.Name == name) is { } holder)
        {
            return Task.FromResult(run.Refused(holder.IsBuiltIn
                ? $"operation is not permitted on predefined {name} network"
                : $"network with name {name} already exists"));
        }

        string id = SimulatedId.Of(run.Machine.Key, "network", name, $"{run.Process.Now.Ticks}");
        var network = new SimulatedNetwork(id, name, run.Arguments.Value("driver") ?? "bridge", run.Process.Now);
        run.Process.Computer.Containers.EditEngine(run.Machine, engine => engine with { Networks = engine.Networks.Add(network) });
        run.Process.WriteLine(id);
        return Task.FromResult(0);
    }

    /// <summary><c>docker network rm</c>: each failure is followed by a line with an exit status that is docker's own.</summary>
    public static Task<int> RemoveAsync(DockerRun run, CancellationToken cancellationToken)
    {
        int exitCode = 0;
        foreach (string name in run.Arguments.Words)
        {
            SimulatedNetwork? network = run.Engine.Networks.FirstOrDefault(
                each => each.Name == name || (name.Length >= 12 && each.Id.StartsWith(name, StringComparison.Ordinal)));
            SimulatedContainer? user = run.Containers.FirstOrDefault(container => container.IsAlive && container.Network == network?.Name);
            string? refused = network is null ? $"network {name} not found"
                : network.IsBuiltIn ? $"error while removing network: {network.Name} is a pre-defined network and cannot be removed"
                : user is not null
                    ? $"error while removing network: network {network.Name} has active endpoints "
                        + $"(name:\"{user.Name}\" id:\"{SimulatedId.Of(user.Id, network.Id)[..12]}\")"
                : null;
            if (refused is not null)
            {
                run.Refused(refused);
                exitCode = run.Process.Fail(1, "exit status 1");
                continue;
            }

            run.Process.Computer.Containers.EditEngine(run.Machine, engine => engine with
            {
                Networks = [.. engine.Networks.Where(each => each.Id != network?.Id)],
            });
            run.Process.WriteLine(name);
        }

        return Task.FromResult(exitCode);
    }
}
