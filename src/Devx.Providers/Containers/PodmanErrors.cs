using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>What podman's error texts mean for containers and connections (4.3 to 5.8; podman exits 125 for nearly everything).</summary>
internal static class PodmanErrors
{
    private static readonly ErrorPattern[] Known =
    [
        ErrorLine.With("unable to connect to Podman socket", ProviderFailure.EngineDown,
            "The podman machine is not running, or is still booting. Start it, or wait until it is up."),
        ErrorLine.With("connection \"", ProviderFailure.NotFound, "podman system connection list shows those that exist."),
        ErrorLine.With("no such container", ProviderFailure.NotFound, "Refresh the list; it may have been removed."),
        ErrorLine.With("no such object", ProviderFailure.NotFound, "Refresh the list; it may have been removed."),
        ErrorLine.With("no such volume", ProviderFailure.NotFound),
        ErrorLine.With("network not found", ProviderFailure.NotFound, "Refresh the list; it may have been removed."),
        ErrorLine.With("top can only be used on running containers", ProviderFailure.WrongState, "Start it first."),
        ErrorLine.With("log driver, cannot read logs", ProviderFailure.Unsupported,
            "Make the container again with a log driver that can be read: k8s-file or journald."),
        ErrorLine.With("image not known", ProviderFailure.NotFound, "Pull the image, or check its name."),
        ErrorLine.With("that name is already in use", ProviderFailure.AlreadyExists,
            "Remove or rename that container, or take another name."),
        ErrorLine.With("address already in use", ProviderFailure.WrongState,
            "Something publishes this port already. Stop it, or publish another one."),
        ErrorLine.With("did not resolve to an alias", ProviderFailure.BadRequest,
            "Write the image's full name, for example docker.io/library/alpine."),
        ErrorLine.With("can only create exec sessions on running containers", ProviderFailure.WrongState, "Start the container first."),
        ErrorLine.With("a container requires root", ProviderFailure.Unsupported,
            "Checkpoints need CRIU and a rootful engine. Pause keeps the container in memory instead."),
        ErrorLine.With("criu failed", ProviderFailure.Other, "The container keeps running; CRIU's log file is named in the output."),
        ErrorLine.With("requires at least CRIU", ProviderFailure.MissingDependency, "Install criu where the engine runs."),
        ErrorLine.With("requested access to the resource is denied", ProviderFailure.NotFound,
            "Check the name; for an image that is not public, log in first."),
        ErrorLine.With("manifest unknown", ProviderFailure.NotFound, "The registry has no such tag."),
        ErrorLine.With("volume is being used", ProviderFailure.WrongState, "Remove the containers that use it first."),
        ErrorLine.With("network is being used", ProviderFailure.WrongState, "Remove the containers that use it first."),
        ErrorLine.With("command that was not found", ProviderFailure.NotFound, "The container has no such program."),
        ErrorLine.With("executable file not found", ProviderFailure.NotFound, "The container has no such program."),
        ErrorLine.With("cannot be removed without force", ProviderFailure.WrongState, "Stop it first, or remove it by force."),
        ErrorLine.With("image is in use by a container", ProviderFailure.WrongState, "Remove the containers that use it first."),
        ErrorLine.With("container state improper", ProviderFailure.WrongState, "Refresh the list; the container is in another state."),
        ErrorLine.With("not supported in rootless mode without cgroups v2", ProviderFailure.Unsupported,
            "Rootless numbers need cgroups version 2."),
        ErrorLine.With("pinging container registry", ProviderFailure.MissingDependency,
            "The registry cannot be reached; check the network."),
        ErrorLine.With("unknown flag:", ProviderFailure.Unsupported, "This podman is older or newer than the ones known."),
    ];

    /// <summary>A command that ended badly, in words.</summary>
    /// <param name="result">The command.</param>
    /// <param name="first">Errors to look for before the common ones.</param>
    public static ProviderException Explain(CommandResult result, params IReadOnlyList<ErrorPattern> first) =>
        ErrorLine.Explain([.. first, .. Known], result);
}
