using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>The commands that start, stop, freeze, rename and remove containers.</summary>
internal static class DockerLifecycle
{
    private static readonly TimeSpan StartTakes = TimeSpan.FromMilliseconds(350);
    private static readonly TimeSpan StopTakes = TimeSpan.FromMilliseconds(1200);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(120);

    /// <summary><c>docker start</c>: of a running one nothing happens.</summary>
    public static async Task<int> StartAsync(DockerRun run, CancellationToken cancellationToken)
    {
        int exitCode = await run.EachAsync(async container =>
        {
            await run.Process.WorkAsync(StartTakes, cancellationToken).ConfigureAwait(false);
            if (container.State == SimulatedContainerState.Paused)
            {
                return "cannot start a paused container, try unpause instead";
            }

            string? checkpoint = run.Arguments.Value("checkpoint");
            if (checkpoint is not null && !container.Checkpoints.Contains(checkpoint))
            {
                return $"checkpoint {checkpoint} does not exist for container {container.Id}";
            }

            run.Process.Computer.Containers.Start(run.Machine, container);
            return null;
        }).ConfigureAwait(false);
        string missing = string.Join(", ", run.Arguments.Words.Where(name => run.Find(name) is null));
        return exitCode == 0 ? 0 : run.Process.Fail(1, $"Error: failed to start containers: {missing}");
    }

    /// <summary><c>docker stop</c>: of a stopped one nothing happens.</summary>
    public static Task<int> StopAsync(DockerRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        if (container.IsAlive || container.State == SimulatedContainerState.Restarting)
        {
            await run.Process.WorkAsync(StopTakes, cancellationToken).ConfigureAwait(false);
            run.Process.Computer.Containers.End(run.Machine, container, 137, "kill", "die", "stop");
        }

        return null;
    });

    /// <summary><c>docker restart</c>.</summary>
    public static Task<int> RestartAsync(DockerRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(StopTakes + StartTakes, cancellationToken).ConfigureAwait(false);
        run.Process.Computer.Containers.Restart(run.Machine, container, 137);
        return null;
    });

    /// <summary><c>docker pause</c>.</summary>
    public static Task<int> PauseAsync(DockerRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        string? refused = container.State switch
        {
            SimulatedContainerState.Paused => $"Container {container.Id} is already paused",
            SimulatedContainerState.Running => null,
            _ => $"Container {container.Id} is not running",
        };
        if (refused is null)
        {
            run.Process.Computer.Containers.Pause(run.Machine, container);
        }

        return refused;
    });

    /// <summary><c>docker unpause</c>.</summary>
    public static Task<int> UnpauseAsync(DockerRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        if (container.State != SimulatedContainerState.Paused)
        {
            return $"Container {container.Id} is not paused";
        }

        run.Process.Computer.Containers.Unpause(run.Machine, container);
        return null;
    });

    /// <summary><c>docker update</c>.</summary>
    public static Task<int> UpdateAsync(DockerRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        run.Process.Computer.Containers.Limit(
            run.Machine, container, FlagValues.Number(run.Arguments, "cpus"), GoSize.Parse(run.Arguments.Value("memory") ?? ""));
        return null;
    });

    /// <summary><c>docker kill</c>: a signal that no program has to follow ends it.</summary>
    public static Task<int> KillAsync(DockerRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        if (!container.IsAlive)
        {
            return $"cannot kill container: {container.Name}: container {container.Id} is not running";
        }

        if (run.Arguments.Value("signal") is null or "KILL" or "SIGKILL" or "9" or "TERM" or "SIGTERM" or "15" or "INT" or "QUIT")
        {
            run.Process.Computer.Containers.End(run.Machine, container, 137, "kill", "die");
        }

        return null;
    });

    /// <summary><c>docker rm</c>: with force a container that is not there is no failure.</summary>
    public static async Task<int> RemoveAsync(DockerRun run, CancellationToken cancellationToken)
    {
        bool isForced = run.Arguments.Has("force");
        int exitCode = await run.EachAsync(async container =>
        {
            await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
            if (container.IsAlive && !isForced)
            {
                return $"cannot remove container \"{container.Name}\": container is " + (container.State == SimulatedContainerState.Paused
                    ? "paused and must be unpaused first"
                    : "running: stop the container before removing or force remove");
            }

            run.Process.Computer.Containers.Remove(run.Machine, container, run.Arguments.Has("volumes"));
            return null;
        }).ConfigureAwait(false);
        return isForced ? 0 : exitCode;
    }

    /// <summary><c>docker rename</c>.</summary>
    public static Task<int> RenameAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0], wanted = run.Arguments.Words[1];
        if (run.Find(name) is not { } container)
        {
            run.Refused($"No such container: {name}");
        }
        else if (run.Engine.Containers.FirstOrDefault(other => other.Name == wanted) is { } holder)
        {
            run.Refused($"Error when allocating new name: Conflict. The container name \"/{wanted}\" is already in use by container "
                + $"\"{holder.Id}\". You have to remove (or rename) that container to be able to reuse that name.");
        }
        else
        {
            run.Process.Computer.Containers.Rename(run.Machine, container, wanted);
            return Task.FromResult(0);
        }

        return Task.FromResult(run.Process.Fail(1, $"Error: failed to rename container named {name}"));
    }

    /// <summary><c>docker container prune</c>: without force it asks, and nobody answers.</summary>
    public static Task<int> PruneAsync(DockerRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write("WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ");
            return Task.FromResult(0);
        }

        SimulatedContainer[] ended =
            [.. run.Containers.Where(container => container.State is SimulatedContainerState.Exited or SimulatedContainerState.Created)];
        foreach (SimulatedContainer container in ended)
        {
            run.Process.Computer.Containers.Remove(run.Machine, container);
        }

        string ids = string.Join('\n', ended.Select(container => container.Id));
        run.Process.Write(ended.Length == 0 ? "" : $"Deleted Containers:\n{ids}\n\n");
        run.Process.WriteLine($"Total reclaimed space: {GoSize.Decimal(0)}");
        return Task.FromResult(0);
    }
}
