using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>What the commands of machines share: which one is meant, and what podman keeps of it.</summary>
internal static class PodmanMachines
{
    /// <summary>The machine that is meant when none is named.</summary>
    public const string DefaultName = "podman-machine-default";

    private const string RootfulKey = "rootful";

    /// <summary>The name that was given, or the default one.</summary>
    public static string Name(PodmanRun run) => run.Arguments.Words.Count > 0 ? run.Arguments.Words[0] : DefaultName;

    /// <summary>The machine of a name.</summary>
    public static SimulatedMachine? Find(PodmanRun run, string name) =>
        PodmanTarget.Machines(run.Process.State).FirstOrDefault(machine => machine.Name == name);

    /// <summary>What podman says of a machine that is not there.</summary>
    public static string Missing(string name) => $"{name}: VM does not exist";

    /// <summary>True when its containers run as root.</summary>
    public static bool IsRootful(SimulatedMachine machine) => machine.Properties.GetValueOrDefault(RootfulKey) == "true";

    /// <summary>The machine with containers that run as root, or do not.</summary>
    public static SimulatedMachine WithRootful(SimulatedMachine machine, bool isRootful) =>
        machine with { Properties = machine.Properties.SetItem(RootfulKey, isRootful ? "true" : "false") };

    /// <summary>How machines are run on this host.</summary>
    public static string VmType(HostPlatform platform) => platform.System switch
    {
        HostSystem.Linux => "qemu",
        HostSystem.MacOs => "applehv",
    };

    /// <summary>The key that podman made for its machines.</summary>
    public static string IdentityPath(PodmanRun run) =>
        $"{run.Computer.Platform.HomeDirectory}/.local/share/containers/podman/machine/machine";

    /// <summary>The folder of the machines' configuration.</summary>
    public static string ConfigFolder(PodmanRun run) =>
        $"{run.Computer.Platform.HomeDirectory}/.config/containers/podman/machine/{VmType(run.Computer.Platform)}";

    /// <summary>The folder of sockets.</summary>
    public static string RunFolder(PodmanRun run) => run.Computer.Platform.System switch
    {
        HostSystem.Linux => "/run/user/1000/podman",
        HostSystem.MacOs => "/var/folders/zz/T/podman",
    };

    /// <summary>The socket of a machine's engine on the host.</summary>
    public static string Socket(PodmanRun run, string name) => $"{RunFolder(run)}/{name}-api.sock";

    /// <summary>True while podman itself says that it runs: from the moment it boots.</summary>
    public static bool SaysRunning(SimulatedMachine machine) =>
        machine.State is SimulatedMachineState.Running or SimulatedMachineState.Starting;
}
