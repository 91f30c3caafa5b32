using System.Collections.Immutable;

namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>All that exists on the simulated computer at one moment.</summary>
internal sealed record SimulatedState
{
    /// <summary>The machines, in the order in which they were made.</summary>
    public ImmutableArray<SimulatedMachine> Machines { get; init; } = [];

    /// <summary>The docker contexts beside <c>default</c>.</summary>
    public ImmutableArray<SimulatedDockerContext> DockerContexts { get; init; } = [];

    /// <summary>The docker context in use.</summary>
    public string CurrentDockerContext { get; init; } = "default";

    /// <summary>Where the context <c>default</c> leads; a link that OrbStack or Docker Desktop put there.</summary>
    public string DefaultDockerSocket { get; init; } = "/var/run/docker.sock";

    /// <summary>The default connection of podman (a machine's name, or NAME-root).</summary>
    public string? DefaultPodmanConnection { get; init; }

    /// <summary>A machine by provider and name.</summary>
    public SimulatedMachine? Find(string provider, string name) =>
        Machines.FirstOrDefault(machine => machine.Provider == provider && machine.Name == name);

    /// <summary>The machines of a provider.</summary>
    public IEnumerable<SimulatedMachine> Of(string provider) => Machines.Where(machine => machine.Provider == provider);

    /// <summary>The machine whose engine listens on a socket of the host.</summary>
    public SimulatedMachine? FindBySocket(string socket) =>
        Machines.FirstOrDefault(machine => machine.Engine?.Socket == socket);
}
