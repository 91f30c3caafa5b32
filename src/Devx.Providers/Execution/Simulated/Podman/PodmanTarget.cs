using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The engine that a run of podman talks to.</summary>
/// <param name="Connection">The connection's name; null for a socket or the engine of this host.</param>
/// <param name="MachineName">The machine it leads to; null when it leads nowhere.</param>
/// <param name="Socket">The socket it leads to.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record PodmanTarget(string? Connection, string? MachineName, string? Socket = null, string? Error = null)
{
    /// <summary>The name under which the engine of a Linux host itself is kept in the model.</summary>
    public const string HostEngine = "host";

    private const string RootSuffix = "-root", UnixPrefix = "unix://";

    /// <summary>The target of the global flags, the environment, or the default connection.</summary>
    public static PodmanTarget Resolve(SimulatedProcess process, CobraArguments globals)
    {
        if ((globals.Value("url") ?? process.Variable("CONTAINER_HOST")) is { } url)
        {
            return new PodmanTarget(null, null, url.StartsWith(UnixPrefix, StringComparison.Ordinal) ? url[UnixPrefix.Length..] : url);
        }

        string? name = globals.Value("connection") ?? process.Variable("CONTAINER_CONNECTION");
        bool isRemote = name is not null || globals.Has("remote") || process.Computer.Platform.System == HostSystem.MacOs;
        name ??= process.State.DefaultPodmanConnection;
        return !isRemote ? new PodmanTarget(null, HostEngine)
            : name is null ? new PodmanTarget(null, null, "/run/user/1000/podman/podman.sock")
            : MachineOf(process.State, name) is { } machine ? new PodmanTarget(name, machine.Name)
            : new PodmanTarget(name, null, null, $"Error: read cli flags: connection \"{name}\" not found");
    }

    /// <summary>The machine that a connection belongs to.</summary>
    public static SimulatedMachine? MachineOf(SimulatedState state, string connection) =>
        Machines(state).FirstOrDefault(machine => connection == machine.Name || connection == machine.Name + RootSuffix);

    /// <summary>The machines that <c>podman machine</c> knows.</summary>
    public static IEnumerable<SimulatedMachine> Machines(SimulatedState state) =>
        state.Of("podman").Where(machine => machine.Name != HostEngine);

    /// <summary>The machine whose engine it is, in whatever state.</summary>
    public SimulatedMachine? FindMachine(SimulatedState state) =>
        Socket is not null ? state.FindBySocket(Socket) : MachineName is null ? null : state.Find("podman", MachineName);

    /// <summary>Why the engine does not answer, in podman's words.</summary>
    public string Unreachable(SimulatedMachine? machine)
    {
        string reason = machine is null || Socket is not null
            ? $"Get \"http://d/v{PodmanVersion.Client}/libpod/_ping\": dial unix {Socket}: connect: no such file or directory: "
                + $"unix://{Socket}"
            : machine.State is SimulatedMachineState.Starting
                ? $"failed to connect: ssh: handshake failed: read tcp 127.0.0.1:60458->127.0.0.1:{machine.SshPort}: "
                    + $"read: connection reset by peer: {Uri(machine)}"
                : $"failed to connect: dial tcp 127.0.0.1:{machine.SshPort}: connect: connection refused: {Uri(machine)}";
        return "Cannot connect to Podman. Please verify your connection to the Linux system using `podman system connection list`, or try "
            + "`podman machine init` and `podman machine start` to manage a new Linux VM\n"
            + $"Error: unable to connect to Podman socket: {reason}";
    }

    private string Uri(SimulatedMachine machine) =>
        PodmanConnections.Uri(machine, Connection?.EndsWith(RootSuffix, StringComparison.Ordinal) == true && Connection != machine.Name);
}
