using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl exec</c> of the few programs that the simulated containers have.</summary>
internal static class NerdctlExec
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(180);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Has("tty"))
        {
            return run.Fatal("the input device is not a TTY");
        }

        if (run.Find(run.Words[0]) is not { } container)
        {
            return run.Fatal($"no such container {run.Words[0]}");
        }

        if (container.State != SimulatedContainerState.Running)
        {
            return run.Fatal($"no running task found: task {container.Id} not found: not found");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        string[] command = [.. run.Words.Skip(1)];
        return new ContainerPrograms(run.Process, container).Run(command) ?? run.Fatal(
            "OCI runtime exec failed: exec failed: unable to start container process: "
            + $"exec: \"{command[0]}\": executable file not found in $PATH: unknown");
    }
}
