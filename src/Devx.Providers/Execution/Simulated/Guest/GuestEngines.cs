using Devx.Providers.Execution.Simulated.Docker;
using Devx.Providers.Execution.Simulated.Model;
using Devx.Providers.Execution.Simulated.Nerdctl;
using Devx.Providers.Execution.Simulated.Podman;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>The programs of container engines that are installed in guests.</summary>
internal static class GuestEngines
{
    private static readonly GuestRemote Docker = new(new DockerCli(), "docker", "DOCKER_HOST");
    private static readonly GuestRemote Podman = new(new PodmanCli(), "podman", "CONTAINER_HOST");
    private static readonly NerdctlCli Nerdctl = new();

    /// <summary>The program of that name; null when the guest does not have it.</summary>
    public static IGuestEngine? Find(GuestSystem guest, string name) => (name, guest.Machine.Engine?.Dialect) switch
    {
        ("docker", SimulatedDialect.Docker) => Docker,
        ("podman", SimulatedDialect.Podman) => Podman,
        ("nerdctl", SimulatedDialect.Containerd) => Nerdctl,
        _ => null,
    };
}
