using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The commands that start, stop, freeze, rename and remove containers.</summary>
internal static class PodmanLifecycle
{
    private static readonly TimeSpan StartTakes = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan StopTakes = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);

    /// <summary><c>podman start</c>: of a running one nothing happens, and nothing is printed.</summary>
    public static Task<int> StartAsync(PodmanRun run, CancellationToken cancellationToken) => run.EachAsync(async (name, container) =>
    {
        if (container.IsAlive)
        {
            return new PodmanOutcome("");
        }

        await run.Process.WorkAsync(StartTakes, cancellationToken).ConfigureAwait(false);
        run.Computer.Containers.Start(run.Machine, container);
        return PodmanOutcome.Done(name);
    });

    /// <summary><c>podman stop</c>.</summary>
    public static Task<int> StopAsync(PodmanRun run, CancellationToken cancellationToken) => run.EachAsync(async (name, container) =>
    {
        if (container.State == SimulatedContainerState.Paused)
        {
            return PodmanOutcome.Wrong($"container {container.Id} is running or paused, refusing to clean up: container state improper");
        }

        if (container.IsAlive)
        {
            await run.Process.WorkAsync(StopTakes, cancellationToken).ConfigureAwait(false);
            run.Computer.Containers.End(run.Machine, container, 137, "stop", "die");
        }

        return PodmanOutcome.Done(name);
    });

    /// <summary><c>podman restart</c>.</summary>
    public static Task<int> RestartAsync(PodmanRun run, CancellationToken cancellationToken) => run.EachAsync(async (name, container) =>
    {
        if (container.State == SimulatedContainerState.Paused)
        {
            return PodmanOutcome.Wrong("unable to restart a container in a paused or unknown state: container state improper");
        }

        await run.Process.WorkAsync(StopTakes + StartTakes, cancellationToken).ConfigureAwait(false);
        run.Computer.Containers.Restart(run.Machine, container, 137);
        return PodmanOutcome.Done(name);
    });

    /// <summary><c>podman pause</c>.</summary>
    public static Task<int> PauseAsync(PodmanRun run, CancellationToken cancellationToken) => run.EachAsync(async (name, container) =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        if (container.State != SimulatedContainerState.Running)
        {
            return PodmanOutcome.Wrong(container.State == SimulatedContainerState.Paused
                ? $"\"{container.Id}\" is already paused: container state improper"
                : $"\"{container.Id}\" is not running, can't pause: container state improper");
        }

        run.Computer.Containers.Pause(run.Machine, container);
        return PodmanOutcome.Done(name);
    });

    /// <summary><c>podman unpause</c>.</summary>
    public static Task<int> UnpauseAsync(PodmanRun run, CancellationToken cancellationToken) => run.EachAsync(async (name, container) =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        if (container.State != SimulatedContainerState.Paused)
        {
            return PodmanOutcome.Wrong($"\"{container.Id}\" is not paused, can't unpause: container state improper");
        }

        run.Computer.Containers.Unpause(run.Machine, container);
        return PodmanOutcome.Done(name);
    });

    /// <summary><c>podman update</c>: prints the id.</summary>
    public static Task<int> UpdateAsync(PodmanRun run, CancellationToken cancellationToken) => run.EachAsync(async (name, container) =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        run.Computer.Containers.Limit(
            run.Machine, container, FlagValues.Number(run.Arguments, "cpus"), GoSize.Parse(run.Arguments.Value("memory") ?? ""));
        return PodmanOutcome.Done(container.Id);
    });

    /// <summary><c>podman kill</c>: a signal that no program has to follow ends it.</summary>
    public static Task<int> KillAsync(PodmanRun run, CancellationToken cancellationToken) => run.EachAsync(async (name, container) =>
    {
        await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
        if (!container.IsAlive)
        {
            return PodmanOutcome.Wrong("can only kill running containers. "
                + $"{container.Id} is in state {PodmanContainerJson.State(container)}: container state improper");
        }

        if (run.Arguments.Value("signal") is null or "KILL" or "SIGKILL" or "9" or "TERM" or "SIGTERM" or "15" or "INT" or "QUIT")
        {
            run.Computer.Containers.End(run.Machine, container, 137, "kill", "die");
        }

        return PodmanOutcome.Done(name);
    });

    /// <summary><c>podman rm</c>: missing is 1, running is 2.</summary>
    public static Task<int> RemoveAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        bool isForced = run.Arguments.Has("force");
        return isForced && run.Arguments.Words.All(name => run.Find(name) is null)
            ? Task.FromResult(0)
            : run.EachAsync(
                async (name, container) =>
                {
                    await run.Process.WorkAsync(Moment, cancellationToken).ConfigureAwait(false);
                    if (container.IsAlive && !isForced)
                    {
                        return PodmanOutcome.Wrong(
                            $"cannot remove container {container.Id} as it is {PodmanContainerJson.State(container)} - running or paused "
                            + "containers cannot be removed without force: container state improper",
                            2);
                    }

                    run.Computer.Containers.Remove(run.Machine, container, run.Arguments.Has("volumes"));
                    return PodmanOutcome.Done(name);
                },
                missingExitCode: 1);
    }

    /// <summary><c>podman rename</c>.</summary>
    public static Task<int> RenameAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0], wanted = run.Arguments.Words[1];
        if (run.Find(name) is not { } container)
        {
            return Task.FromResult(run.Fail($"no container with name or ID \"{name}\" found: no such container"));
        }

        if (run.Engine.Containers.FirstOrDefault(other => other.Name == wanted) is { } holder)
        {
            return Task.FromResult(run.Fail($"renaming container {container.Id}: name {wanted} already in use, "
                + $"cannot rename container {container.Id}: container already exists"));
        }

        run.Computer.Containers.Rename(run.Machine, container, wanted);
        return Task.FromResult(0);
    }

    /// <summary><c>podman container prune</c>: without force it asks, and nobody answers.</summary>
    public static Task<int> PruneAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("force"))
        {
            run.Process.Write("WARNING! This will remove all non running containers.\nAre you sure you want to continue? [y/N] ");
            return Task.FromResult(run.Fail("EOF"));
        }

        foreach (SimulatedContainer container in run.Engine.Containers.Where(container => !container.IsAlive))
        {
            run.Computer.Containers.Remove(run.Machine, container);
            run.Process.WriteLine(container.Id);
        }

        return Task.FromResult(0);
    }
}
