using Devx.Providers.Execution.Simulated.Guest;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman logs</c>.</summary>
internal static class PodmanLogs
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Find(name) is not { } container)
        {
            return run.Fail($"no container with name or ID \"{name}\" found: no such container");
        }

        await new ContainerLogs(run.Process, run.Arguments, moment => $"{moment.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss}Z")
            .PrintAsync(container, () => run.Find(name), cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
