using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl run --detach</c>: makes a container and starts it; an image that is not there is fetched.</summary>
internal static class NerdctlCreate
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(700);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Has("tty"))
        {
            return run.Fatal("the input device is not a TTY");
        }

        var maker = new NewContainer(run.Process, run.Machine, run.Arguments);
        SimulatedContainer container = maker.Describe(
            SimulatedRegistry.FullName(run.Words[0]), $"{run.Words[0].Split('/', ':')[^1]}-{maker.Id[..5]}", "bridge");
        if (run.Find(container.Name) is { } holder)
        {
            return run.Fatal($"name \"{container.Name}\" is already used by ID \"{holder.Id}\"");
        }

        if (await NerdctlObjects.FetchAsync(run, run.Words[0], isQuiet: true, cancellationToken).ConfigureAwait(false) is { } refused)
        {
            return run.Fatal(refused);
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        maker.Add(container);
        run.Process.Computer.Containers.Start(run.Machine, container);
        if (run.Arguments.Has("detach"))
        {
            run.Process.WriteLine(container.Id);
            return 0;
        }

        // In the foreground: the simulated programs end at once.
        run.Process.Computer.Containers.End(run.Machine, container, 0, "die");
        return 0;
    }
}
