using Devx.Providers.Execution;

namespace Devx.Providers.Contracts;

/// <summary>Where and how the containers of a machine are reached.</summary>
/// <param name="Kind">The dialect spoken there.</param>
/// <param name="Address">
/// What the dialect's CLI on this host needs to get there: a docker context (<c>context:NAME</c>), a podman connection
/// (<c>connection:NAME</c>), a socket (<c>unix:///…</c>); <c>guest</c> for a CLI that runs inside the machine; empty for the host itself.
/// </param>
/// <param name="IsRootful">True when the engine runs as root in a guest (rootful podman machine, sudo nerdctl).</param>
/// <param name="Guest">With <c>guest</c>: the command without a terminal to which the runtime's command line is appended.</param>
/// <param name="GuestTerminal">With <c>guest</c>: the same for a command that gets the terminal.</param>
public sealed record RuntimeEndpoint(
    RuntimeKind Kind, string Address, bool IsRootful = false, CommandRequest? Guest = null, CommandRequest? GuestTerminal = null);
