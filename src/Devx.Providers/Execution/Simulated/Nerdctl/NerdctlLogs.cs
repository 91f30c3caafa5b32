using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Guest;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl logs</c>: what the last run of a container has printed; following ends with the container.</summary>
internal static class NerdctlLogs
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        string name = run.Words[0];
        if (run.Find(name) is not { } container)
        {
            return run.Fatal($"no such container {name}");
        }

        await new ContainerLogs(run.Process, run.Arguments, moment => GoJson.Time(moment))
            .PrintAsync(container, () => run.Find(name), cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
