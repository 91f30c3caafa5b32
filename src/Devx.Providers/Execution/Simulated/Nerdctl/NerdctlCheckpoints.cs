using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl checkpoint</c>.</summary>
internal static class NerdctlCheckpoints
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(600);

    /// <summary><c>nerdctl checkpoint create</c>.</summary>
    public static async Task<int> CreateAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Find(run.Words[0]) is not { } container)
        {
            return run.Fatal($"no such container {run.Words[0]}");
        }

        if (container.State != SimulatedContainerState.Running)
        {
            return run.Fatal($"no running task found: task {container.Id} not found: not found");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        run.Process.Computer.Containers.Checkpoint(
            run.Machine, container, run.Words[1], run.Arguments.Has("leave-running"), exitCode: 137);
        run.Process.WriteLine(run.Words[1]);
        return 0;
    }

    /// <summary><c>nerdctl checkpoint ls</c>.</summary>
    public static Task<int> ListAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Find(run.Words[0]) is not { } container)
        {
            return Task.FromResult(run.Fatal($"no such container {run.Words[0]}"));
        }

        run.Process.Write(string.Concat(["CHECKPOINT NAME\n", .. container.Checkpoints.Select(name => name + "\n")]));
        return Task.FromResult(0);
    }
}
