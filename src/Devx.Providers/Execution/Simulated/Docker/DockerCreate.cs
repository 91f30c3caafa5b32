using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker run</c>: makes a container and starts it; an image that is not there is fetched.</summary>
internal static class DockerCreate
{
    private const int Refusal = 125;
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(450);

    /// <summary>Runs it. A container whose port is taken has been made by then, and stays.</summary>
    public static async Task<int> RunAsync(DockerRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Has("tty"))
        {
            return run.Process.Fail(1, "the input device is not a TTY");
        }

        if (run.Arguments.Has("rm") && run.Arguments.Value("restart") is not (null or "no"))
        {
            return Fail(run, "conflicting options: cannot specify both --restart and --rm");
        }

        string image = run.Arguments.Words[0];
        var maker = new NewContainer(run.Process, run.Machine, run.Arguments);
        SimulatedContainer container = maker.Describe(image, $"brave_{maker.Id[..6]}", "bridge");
        if (await FetchAsync(run, image, cancellationToken).ConfigureAwait(false) is { } refused)
        {
            return Fail(run, $"Error response from daemon: {refused}");
        }

        if (run.Containers.FirstOrDefault(other => other.Name == container.Name) is { } holder)
        {
            return Fail(run, $"Error response from daemon: Conflict. The container name \"/{container.Name}\" is already in use by "
                + $"container \"{holder.Id}\". You have to remove (or rename) that container to be able to reuse that name.");
        }

        if (run.Engine.Networks.All(network => network.Name != container.Network))
        {
            return Fail(run, $"Error response from daemon: network {container.Network} not found");
        }

        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        maker.Add(container);
        return Start(run, container);
    }

    private static int Start(DockerRun run, SimulatedContainer container)
    {
        bool isDetached = run.Arguments.Has("detach");
        run.Process.Write(isDetached ? container.Id + "\n" : "");
        if (NewContainer.TakenPort(container, run.Machine) is { } taken)
        {
            return Fail(run, "Error response from daemon: failed to set up container networking: driver failed programming external "
                + $"connectivity on endpoint {container.Name} ({SimulatedId.Of(container.Id, "endpoint")}): "
                + $"Bind for {taken.HostAddress}:{taken.HostPort} failed: port is already allocated");
        }

        run.Process.Computer.Containers.Start(run.Machine, container);
        if (!isDetached)
        {
            // In the foreground: the simulated programs end at once.
            run.Process.Computer.Containers.End(run.Machine, container, 0, "die");
        }

        return 0;
    }

    private static async Task<string?> FetchAsync(DockerRun run, string image, CancellationToken cancellationToken)
    {
        if (run.Engine.FindImage(image) is not null)
        {
            return null;
        }

        run.Process.WriteError($"Unable to find image '{SimulatedRegistry.ShortName(SimulatedRegistry.FullName(image))}' locally\n");
        return await DockerImages.FetchAsync(run, image, line => run.Process.WriteError(line + "\n"), cancellationToken)
            .ConfigureAwait(false);
    }

    private static int Fail(DockerRun run, string message) =>
        run.Process.Fail(Refusal, $"docker: {message}\n\nRun 'docker run --help' for more information");
}
