using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>What podman's error texts mean for containers and connections (4.3 to 5.8; podman exits 125 for nearly everything).</summary>
internal static class PodmanErrors
{
    private static readonly string[] Prefixes = ["Error: "];

    private static readonly KnownError[] Known =
    [
        new("unable to connect to Podman socket", ProviderFailure.EngineDown,
            "The podman machine is not running, or is still booting. Start it, or wait until it is up."),
        new("connection \"", ProviderFailure.NotFound, "podman system connection list shows those that exist."),
        new("no such container", ProviderFailure.NotFound, "Refresh the list; it may have been removed."),
        new("no such object", ProviderFailure.NotFound, "Refresh the list; it may have been removed."),
        new("no such volume", ProviderFailure.NotFound),
        new("image not known", ProviderFailure.NotFound, "Pull the image, or check its name."),
        new("that name is already in use", ProviderFailure.AlreadyExists, "Remove or rename that container, or take another name."),
        new("address already in use", ProviderFailure.WrongState, "Something publishes this port already. Stop it, or publish another one."),
        new("did not resolve to an alias", ProviderFailure.BadRequest, "Write the image's full name, for example docker.io/library/alpine."),
        new("can only create exec sessions on running containers", ProviderFailure.WrongState, "Start the container first."),
        new("a container requires root", ProviderFailure.Unsupported,
            "Checkpoints need CRIU and a rootful engine. Pause keeps the container in memory instead."),
        new("criu failed", ProviderFailure.Other, "The container keeps running; CRIU's log file is named in the output."),
        new("command that was not found", ProviderFailure.NotFound, "The container has no such program."),
        new("executable file not found", ProviderFailure.NotFound, "The container has no such program."),
        new("cannot be removed without force", ProviderFailure.WrongState, "Stop it first, or remove it by force."),
        new("image is in use by a container", ProviderFailure.WrongState, "Remove the containers that use it first."),
        new("container state improper", ProviderFailure.WrongState, "Refresh the list; the container is in another state."),
        new("not supported in rootless mode without cgroups v2", ProviderFailure.Unsupported, "Rootless numbers need cgroups version 2."),
        new("pinging container registry", ProviderFailure.MissingDependency, "The registry cannot be reached; check the network."),
        new("unknown flag:", ProviderFailure.Unsupported, "This podman is older or newer than the ones known."),
    ];

    /// <summary>A command that ended badly, in words.</summary>
    /// <param name="result">The command.</param>
    /// <param name="first">Errors to look for before the common ones.</param>
    public static ProviderException Explain(CommandResult result, params IReadOnlyList<KnownError> first) =>
        KnownError.Explain(result, [.. first, .. Known], Prefixes);
}
