using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>The errors nerdctl is known to print, in words, and those of the way into the guest.</summary>
internal static class NerdctlErrors
{
    private const string Refresh = "Refresh the list; it may have been removed.";

    /// <summary>All known errors, the more exact ones first.</summary>
    public static IReadOnlyList<ErrorPattern> Known { get; } =
    [
        new("rootless containerd not running", ProviderFailure.EngineDown,
            "The user's own containerd does not run in the guest.", "In the guest: containerd-rootless-setuptool.sh install"),
        new("cannot access containerd socket", ProviderFailure.EngineDown,
            "containerd does not run in the guest.", "In the guest: sudo systemctl start containerd"),
        new("sudo: nerdctl: command not found", ProviderFailure.MissingDependency,
            "The guest's sudo does not find nerdctl.", "Add /usr/local/bin to secure_path in the guest's /etc/sudoers."),
        .. GuestErrors.Known,
        new("stats requires cgroup v2", ProviderFailure.Unsupported,
            "The guest is too old to count what the user's own containers use.", "Use a guest with cgroup v2."),
        new("(?i)no such (container|object):? (?<name>[^\\s\\]]+)", ProviderFailure.NotFound, "There is no container ${name}.", Refresh),
        new("\"?(?<name>[^\\s\"\\\\]+)\\\\?\"? does not exist in the volume store", ProviderFailure.NotFound,
            "There is no volume ${name}.", Refresh),
        new("no network found matching: (?<name>[^\\s\"]+)", ProviderFailure.NotFound, "There is no network ${name}.", Refresh),
        new("unable to find any network matching", ProviderFailure.NotFound, "There is no such network.", Refresh),
        new("container \\S+ is not running|no running task found", ProviderFailure.WrongState,
            "The container does not run.", "Start it first."),
        new("no log viewer type registered for logging driver \"(?<driver>[^\"]*)\"", ProviderFailure.Unsupported,
            "This container's log driver is ${driver}: its output is not kept where it could be read.",
            "Make the container again with a log driver that can be read: json-file or journald."),
        new("no such image:? (?<name>\\S+)", ProviderFailure.NotFound, "There is no image ${name}.", Refresh),
        new("multiple IDs found with provided prefix: (?<name>\\S+)", ProviderFailure.BadRequest,
            "Several begin with ${name}.", "Give more of the id."),
        new("name \"(?<name>[^\"]*)\" is already used by ID", ProviderFailure.AlreadyExists,
            "There is a container named ${name} already.", "Choose another name."),
        new("is in (?<state>\\w+) status\\. unpause/stop container first", ProviderFailure.WrongState,
            "The container is ${state}.", "Stop it first, or remove it by force."),
        new("image is being used by (?<state>\\w+) container (?<name>\\S+)", ProviderFailure.WrongState,
            "The image is used by the ${state} container ${name}.", "Remove that container first."),
        new("(?<what>network|volume) \"(?<name>[^\"]*)\" is in use", ProviderFailure.WrongState,
            "The ${what} ${name} is in use.", "Remove the containers that use it first."),
        new("the input device is not a TTY", ProviderFailure.BadRequest,
            "The command needs a terminal.", "Run it in one that gives its terminal away, or leave out -t."),
    ];

    /// <summary>Puts a failed command into words.</summary>
    public static ProviderException Explain(CommandResult result) => ErrorPattern.Explain(Known, result);
}
