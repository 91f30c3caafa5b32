using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker exec</c> of the few programs that the simulated containers have.</summary>
internal static class DockerExec
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(120);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Arguments.Has("tty"))
        {
            return run.Process.Fail(1, "the input device is not a TTY");
        }

        if (run.Find(name) is not { } container)
        {
            return run.Refused($"No such container: {name}");
        }

        if (container.State != SimulatedContainerState.Running)
        {
            return run.Refused(container.State == SimulatedContainerState.Paused
                ? $"container {container.Id} is paused, unpause the container before exec"
                : $"container {container.Id} is not running");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        string[] command = [.. run.Arguments.Words.Skip(1)];
        if (new ContainerPrograms(run.Process, container).Run(command) is { } exitCode)
        {
            return exitCode;
        }

        run.Process.Write("OCI runtime exec failed: exec failed: unable to start container process: exec: "
            + $"\"{command[0]}\": executable file not found in $PATH\r\n");
        return 127;
    }
}
