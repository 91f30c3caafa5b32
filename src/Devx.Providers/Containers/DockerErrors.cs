using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>What docker's error texts mean (clients 20.10 to 29; docker exits 1 for nearly everything).</summary>
internal static class DockerErrors
{
    /// <summary>How to get a docker engine on this computer running.</summary>
    public const string StartEngine = "Start it with: sudo systemctl start docker";

    private const string ReadableLogs = "Make the container again with a log driver that can be read: json-file, local or journald.";

    private const string StartItsHome = "Start the machine or the service it belongs to (on Linux: sudo systemctl start docker).";

    /// <summary>What a user without access to the socket can do.</summary>
    public const string JoinGroup =
        "Add yourself to the docker group (sudo usermod -aG docker $USER) and log in again, or use rootless docker.";

    private static readonly ErrorPattern[] Known =
    [
        ErrorLine.With("permission denied while trying to connect", ProviderFailure.NotPermitted, JoinGroup),
        ErrorLine.With("stderr=ssh:", ProviderFailure.EngineDown,
            "Run ssh to that host once by hand: it may be down, or ask to trust its key."),
        ErrorLine.With("is the docker daemon running", ProviderFailure.EngineDown, StartItsHome),
        ErrorLine.With("failed to connect to the docker api", ProviderFailure.EngineDown, StartItsHome),
        ErrorLine.With("error during connect", ProviderFailure.EngineDown, StartItsHome),
        ErrorLine.With("context not found", ProviderFailure.NotFound, "docker context ls shows those that exist."),
        ErrorLine.With("unknown command: docker desktop", ProviderFailure.MissingDependency,
            "Use the docker program that Docker Desktop 4.37 or later installs."),
        ErrorLine.With("'desktop' is not a docker command", ProviderFailure.MissingDependency,
            "Use the docker program that Docker Desktop 4.37 or later installs."),
        ErrorLine.With("is too new. maximum supported", ProviderFailure.Unsupported,
            "Client and engine are too far apart; unset DOCKER_API_VERSION or update the engine."),
        ErrorLine.With("is too old. minimum supported", ProviderFailure.Unsupported,
            "Client and engine are too far apart; unset DOCKER_API_VERSION or update the client."),
        ErrorLine.With("no such container", ProviderFailure.NotFound, "Refresh the list; it may have been removed."),
        ErrorLine.With("no such object", ProviderFailure.NotFound, "Refresh the list; it may have been removed."),
        ErrorLine.With("no such image", ProviderFailure.NotFound, "Pull the image, or check its name."),
        ErrorLine.With("no such volume", ProviderFailure.NotFound),
        new("(?<line>network \\S+ not found)", ProviderFailure.NotFound, "${line}", "Refresh the list; it may have been removed."),
        ErrorLine.With("configured logging driver does not support reading", ProviderFailure.Unsupported, ReadableLogs),
        ErrorLine.With("is already in use by container", ProviderFailure.AlreadyExists,
            "Remove or rename that container, or take another name."),
        ErrorLine.With("port is already allocated", ProviderFailure.WrongState,
            "Another container publishes this port. Stop it, or publish another one."),
        ErrorLine.With("only supported on a docker daemon with experimental features", ProviderFailure.Unsupported,
            "Checkpoints need an experimental daemon and CRIU. Pause keeps the container in memory instead."),
        ErrorLine.With("CRIU version check failed", ProviderFailure.MissingDependency, "Install criu where the engine runs."),
        ErrorLine.With("pull access denied", ProviderFailure.NotFound, "Check the name; for an image that is not public, log in first."),
        ErrorLine.With("manifest unknown", ProviderFailure.NotFound, "The registry has no such tag."),
        ErrorLine.With("executable file not found", ProviderFailure.NotFound, "The container has no such program."),
        ErrorLine.With("unpause the container before", ProviderFailure.WrongState, "Resume it first."),
        ErrorLine.With("is already paused", ProviderFailure.WrongState),
        ErrorLine.With("is not paused", ProviderFailure.WrongState),
        ErrorLine.With("cannot remove a running container", ProviderFailure.WrongState, "Stop it first, or remove it by force."),
        ErrorLine.With("stop the container before removing", ProviderFailure.WrongState, "Stop it first, or remove it by force."),
        ErrorLine.With("is using its referenced image", ProviderFailure.WrongState, "Remove the containers that use it first."),
        ErrorLine.With("volume is in use", ProviderFailure.WrongState, "Remove the containers that use it first."),
        ErrorLine.With("has active endpoints", ProviderFailure.WrongState, "Disconnect or stop the containers that use it first."),
        ErrorLine.With("is not running", ProviderFailure.WrongState, "Start it first."),
        ErrorLine.With("the input device is not a tty", ProviderFailure.BadRequest, "This needs a terminal."),
        ErrorLine.With("network is unreachable", ProviderFailure.MissingDependency, "The registry cannot be reached; check the network."),
        ErrorLine.With("no such host", ProviderFailure.MissingDependency, "The registry cannot be reached; check the network."),
        ErrorLine.With("unknown flag:", ProviderFailure.Unsupported, "This docker is older or newer than the ones known."),
    ];

    /// <summary>A command that ended badly, in words.</summary>
    /// <param name="result">The command.</param>
    /// <param name="first">Errors to look for before the common ones.</param>
    public static ProviderException Explain(CommandResult result, params IReadOnlyList<ErrorPattern> first) =>
        ErrorLine.Explain([.. first, .. Known], result);
}
