using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Limactl;

namespace Devx.Providers.Lima;

/// <summary>Finds the container engine of a machine in its configuration: a forwarded socket, or the containerd that lima set up.</summary>
internal static class LimaRuntime
{
    /// <summary>Where its containers are; null when its configuration names no engine.</summary>
    public static RuntimeEndpoint? Of(LimactlInstance instance, HostAccess host, LimactlCommands limactl) =>
        Socket(instance, "docker.sock") is { } docker ? Engine(RuntimeKind.Docker, "docker", docker, instance, host, limactl)
        : Socket(instance, "podman.sock") is { } podman ? Engine(RuntimeKind.Podman, "podman", podman, instance, host, limactl)
        : instance.Config?.Containerd is { User: true } ? Guest(RuntimeKind.Nerdctl, false, instance, limactl)
        : instance.Config?.Containerd is { System: true } ? Guest(RuntimeKind.Nerdctl, true, instance, limactl)
        : null;

    private static LimactlPortForward? Socket(LimactlInstance instance, string name) =>
        instance.Config?.PortForwards?.FirstOrDefault(
            forward => forward?.GuestSocket?.EndsWith("/" + name, StringComparison.Ordinal) ?? false);

    // The host's own CLI through the forwarded socket is one process and no ssh; without it the guest's own does.
    private static RuntimeEndpoint Engine(
        RuntimeKind kind, string program, LimactlPortForward forward, LimactlInstance instance, HostAccess host, LimactlCommands limactl)
    {
        bool isRootful = !forward.GuestSocket!.StartsWith("/run/user/", StringComparison.Ordinal); // found by its guest socket
        return forward.HostSocket is { Length: > 0 } socket && HostProgram.IsThere(host, program)
            ? new RuntimeEndpoint(kind, $"unix://{socket}", isRootful)
            : Guest(kind, isRootful, instance, limactl);
    }

    private static RuntimeEndpoint Guest(RuntimeKind kind, bool isRootful, LimactlInstance instance, LimactlCommands limactl) =>
        new(kind, "guest", isRootful, limactl.Shell(instance.Name), limactl.Terminal(instance.Name));
}
