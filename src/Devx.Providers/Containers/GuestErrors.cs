using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>The errors of the way into a guest, in words.</summary>
internal static class GuestErrors
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ErrorPattern> Known { get; } =
    [
        new("instance [\"`](?<name>[^\"`]*)[\"`] is stopped", ProviderFailure.EngineDown,
            "The machine ${name} is stopped.", "Start it first."),
        new("instance [\"`](?<name>[^\"`]*)[\"`] does not exist", ProviderFailure.NotFound,
            "There is no machine named ${name}.", "Refresh the list; it may have been removed."),
        new("^(ssh: .*|kex_exchange_identification.*)", ProviderFailure.EngineDown,
            "ssh could not reach the guest.", "If the machine has just been started, wait until it is ready."),
        new("(?<name>docker|podman|nerdctl): (command )?not found", ProviderFailure.MissingDependency,
            "${name} is not installed in the guest.", "Install it there, or make a machine whose template has it."),
        new("sudo: .*(password|terminal) is required", ProviderFailure.NotPermitted,
            "The guest's sudo asks for a password.", "Allow it without one in the guest."),
    ];
}
