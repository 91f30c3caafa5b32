using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary>The commands that start, stop, freeze, rename and remove containers.</summary>
internal static class NerdctlLifecycle
{
    private static readonly TimeSpan StartTakes = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan StopTakes = TimeSpan.FromMilliseconds(1400);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);

    /// <summary><c>nerdctl start</c>.</summary>
    public static Task<int> StartAsync(NerdctlRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(StartTakes, cancellationToken).ConfigureAwait(false);
        run.Process.Computer.Containers.Start(run.Machine, container);
        return null;
    });

    /// <summary><c>nerdctl stop</c>: of a stopped one nothing happens.</summary>
    public static Task<int> StopAsync(NerdctlRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        if (container.IsAlive)
        {
            await run.Process.WorkAsync(StopTakes, cancellationToken).ConfigureAwait(false);
            run.Process.Computer.Containers.End(run.Machine, container, 137, "kill", "die", "stop");
        }

        return null;
    });

    /// <summary><c>nerdctl restart</c>.</summary>
    public static Task<int> RestartAsync(NerdctlRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(StopTakes + StartTakes, cancellationToken).ConfigureAwait(false);
        run.Process.Computer.Containers.Restart(run.Machine, container, 137);
        return null;
    });

    /// <summary><c>nerdctl kill</c>.</summary>
    public static Task<int> KillAsync(NerdctlRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        if (!container.IsAlive)
        {
            return $"container {container.Id} is not running";
        }

        run.Process.Computer.Containers.End(run.Machine, container, 137, "kill", "die");
        return null;
    });

    /// <summary><c>nerdctl pause</c>.</summary>
    public static Task<int> PauseAsync(NerdctlRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        string? refused = container.State switch
        {
            SimulatedContainerState.Running => null,
            SimulatedContainerState.Paused => $"container {container.Id} is already paused",
            SimulatedContainerState.Created or SimulatedContainerState.Restarting or SimulatedContainerState.Exited =>
                $"container {container.Id} is not running",
        };
        if (refused is null)
        {
            run.Process.Computer.Containers.Pause(run.Machine, container);
        }

        return refused;
    });

    /// <summary><c>nerdctl unpause</c>.</summary>
    public static Task<int> UnpauseAsync(NerdctlRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        if (container.State != SimulatedContainerState.Paused)
        {
            return $"container {container.Id} is not paused";
        }

        run.Process.Computer.Containers.Unpause(run.Machine, container);
        return null;
    });

    /// <summary><c>nerdctl rm</c>.</summary>
    public static Task<int> RemoveAsync(NerdctlRun run, CancellationToken cancellationToken) => run.EachAsync(async container =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        if (container.IsAlive && !run.Arguments.Has("force"))
        {
            string state = container.State == SimulatedContainerState.Paused ? "paused" : "running";
            return $"container {container.Id} is in {state} status. unpause/stop container first or force removal";
        }

        run.Process.Computer.Containers.Remove(run.Machine, container, run.Arguments.Has("volumes"));
        return null;
    });

    /// <summary><c>nerdctl update</c>.</summary>
    public static Task<int> UpdateAsync(NerdctlRun run, CancellationToken cancellationToken) => run.EachAsync(container =>
    {
        run.Process.Computer.Containers.Limit(
            run.Machine, container, FlagValues.Number(run.Arguments, "cpus"), GoSize.Parse(run.Arguments.Value("memory") ?? ""));
        return Task.FromResult<string?>(null);
    });

    /// <summary><c>nerdctl rename</c>.</summary>
    public static Task<int> RenameAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Find(run.Words[0]) is not { } container)
        {
            return Task.FromResult(run.Fatal($"no such container {run.Words[0]}"));
        }

        if (run.Containers.FirstOrDefault(other => other.Name == run.Words[1]) is { } holder)
        {
            return Task.FromResult(run.Fatal($"name \"{run.Words[1]}\" is already used by ID \"{holder.Id}\""));
        }

        run.Process.Computer.Containers.Rename(run.Machine, container, run.Words[1]);
        return Task.FromResult(0);
    }
}
