using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman container checkpoint</c> and <c>restore</c>: the client of an ordinary user refuses.</summary>
internal static class PodmanCheckpoints
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(700);

    /// <summary><c>podman container checkpoint</c>.</summary>
    public static async Task<int> CheckpointAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (!run.Computer.Platform.IsRoot)
        {
            return run.Fail("checkpointing a container requires root");
        }

        return await run.EachAsync(async (name, container) =>
        {
            if (container.State != SimulatedContainerState.Running)
            {
                return PodmanOutcome.Wrong(
                    $"\"{PodmanContainerJson.State(container)}\" is not running, cannot checkpoint: container state improper");
            }

            await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
            run.Computer.Containers.Checkpoint(run.Machine, container, "", run.Arguments.Has("leave-running"), exitCode: 0);
            if (run.Arguments.Value("export") is { } file)
            {
                run.Computer.Containers.EditEngine(
                    run.Machine, engine => engine with { Exports = engine.Exports.SetItem(file, container) });
            }

            return PodmanOutcome.Done(name);
        }).ConfigureAwait(false);
    }

    /// <summary><c>podman container restore</c>.</summary>
    public static async Task<int> RestoreAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (!run.Computer.Platform.IsRoot)
        {
            return run.Fail("restoring a container requires root");
        }

        if (run.Arguments.Value("import") is { } file)
        {
            return await ImportAsync(run, file, cancellationToken).ConfigureAwait(false);
        }

        return await run.EachAsync(async (name, container) =>
        {
            if (container.IsAlive)
            {
                return PodmanOutcome.Wrong($"container {container.Id} is running or paused, cannot restore: container state improper");
            }

            await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
            run.Computer.Containers.Restore(run.Machine, container);
            return PodmanOutcome.Done(name);
        }).ConfigureAwait(false);
    }

    private static async Task<int> ImportAsync(PodmanRun run, string file, CancellationToken cancellationToken)
    {
        if (!run.Engine.Exports.TryGetValue(file, out SimulatedContainer? exported))
        {
            return run.Fail($"failed extracting runtime information from {file}: failed to open checkpoint archive {file} for import: "
                + $"open {file}: no such file or directory");
        }

        string name = run.Arguments.Value("name") ?? exported.Name;
        if (run.Engine.Containers.FirstOrDefault(other => other.Name == name) is { } holder)
        {
            return run.Fail($"creating container storage: the container name \"{name}\" is already in use by {holder.Id}. "
                + "You have to remove that container to be able to reuse that name: that name is already in use");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        SimulatedContainer container = exported with { Id = SimulatedId.Of(exported.Id, name), Name = name, CreatedAt = run.Process.Now };
        run.Computer.Containers.Add(run.Machine, container with { State = SimulatedContainerState.Created });
        run.Computer.Containers.Start(run.Machine, container);
        run.Process.WriteLine(container.Id);
        return 0;
    }
}
