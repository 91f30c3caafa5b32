using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman run</c>: makes a container and starts it; an image that is not there is fetched.</summary>
internal static class PodmanCreate
{
    private const int NotStarted = 126;
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(600);

    /// <summary>Runs it. A container whose port is taken has been made by then, and stays.</summary>
    public static async Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Has("rm") && run.Arguments.Value("restart") is not (null or "no"))
        {
            return run.Fail("the --rm option conflicts with --restart, when the restartPolicy is not \"\" and \"no\"");
        }

        string image = run.Arguments.Words[0];
        if (run.Engine.FindImage(image) is null
            && await PodmanImages.FetchAsync(run, image, isQuiet: false, cancellationToken).ConfigureAwait(false) is { } refused)
        {
            return run.Fail(refused);
        }

        var maker = new NewContainer(run.Process, run.Machine, run.Arguments);
        SimulatedContainer container = maker.Describe(
            run.Engine.FindImage(image)?.Reference ?? image, $"brave_{maker.Id[..6]}", "podman");
        if (run.Engine.Containers.FirstOrDefault(other => other.Name == container.Name) is { } holder)
        {
            return run.Fail($"creating container storage: the container name \"{container.Name}\" is already in use by {holder.Id}. "
                + "You have to remove that container to be able to reuse that name: that name is already in use");
        }

        if (run.Engine.Networks.All(network => network.Name != container.Network))
        {
            return run.Fail($"unable to find network with name or ID {container.Network}: network not found");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        maker.Add(container);
        return Start(run, container);
    }

    private static int Start(PodmanRun run, SimulatedContainer container)
    {
        if (NewContainer.TakenPort(container, run.Machine) is { } taken)
        {
            return run.Fail(
                $"something went wrong with the request: \"listen tcp :{taken.HostPort}: bind: address already in use\\n\"", NotStarted);
        }

        run.Computer.Containers.Start(run.Machine, container);
        if (run.Arguments.Has("detach"))
        {
            run.Process.WriteLine(container.Id);
            return 0;
        }

        // In the foreground: the simulated programs end at once.
        run.Computer.Containers.End(run.Machine, container, 0, "die");
        return 0;
    }
}
