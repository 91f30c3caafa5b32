using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker checkpoint</c> of a daemon with its experimental features on.</summary>
internal static class DockerCheckpoints
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(400);

    /// <summary><c>docker checkpoint create</c>: the container ends with it, as one that was killed.</summary>
    public static async Task<int> CreateAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0], checkpoint = run.Arguments.Words[1];
        if (run.Find(name) is not { } container)
        {
            return run.Refused($"No such container: {name}");
        }

        if (container.State != SimulatedContainerState.Running)
        {
            return run.Refused($"container {container.Id} is not running");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        run.Process.Computer.Containers.Checkpoint(run.Machine, container, checkpoint, run.Arguments.Has("leave-running"), exitCode: 137);
        run.Process.WriteLine(checkpoint);
        return 0;
    }

    /// <summary><c>docker checkpoint ls</c>.</summary>
    public static Task<int> ListAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Find(name) is not { } container)
        {
            return Task.FromResult(run.Refused($"No such container: {name}"));
        }

        run.Process.Write(string.Concat(["CHECKPOINT NAME\n", .. container.Checkpoints.Select(checkpoint => checkpoint + "\n")]));
        return Task.FromResult(0);
    }
}
