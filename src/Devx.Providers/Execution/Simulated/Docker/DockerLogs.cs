using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Guest;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker logs</c>.</summary>
internal static class DockerLogs
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(DockerRun run, CancellationToken cancellationToken)
    {
        string name = run.Arguments.Words[0];
        if (run.Find(name) is not { } container)
        {
            return run.Refused($"No such container: {name}");
        }

        await new ContainerLogs(run.Process, run.Arguments, moment => GoJson.Time(moment))
            .PrintAsync(container, () => run.Find(name), cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
