using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Podman;

/// <summary>What podman can do with its machines, how it really does it, and why not.</summary>
internal static class PodmanCapabilities
{
    /// <summary>Said to root.</summary>
    public const string Root = "podman machine does not work as root. Run devx-tui as your normal user.";

    private const string Wsl = "WSL machines share the limits in .wslconfig. Edit %UserProfile%\\.wslconfig and run wsl --shutdown.";

    /// <summary>Whether and how a verb works.</summary>
    public static Capability Of(MachineVerb verb, MachineInfo? machine, HostPlatform platform) => machine switch
    {
        { VmType: PodmanMachineInfo.HostVmType } => OfHost(verb),
        _ when platform.IsRoot => Capability.No(Root),
        _ => OfMachine(verb, machine),
    };

    /// <summary>True for what a machine cannot do in any state.</summary>
    public static bool IsNever(MachineVerb verb, MachineInfo machine) =>
        PodmanMachineInfo.IsHost(machine) || (verb is MachineVerb.Resize && machine.VmType is PodmanMachineInfo.WslVmType);

    private static Capability OfHost(MachineVerb verb) => verb switch
    {
        MachineVerb.Init or MachineVerb.Remove => Capability.No(
            "Podman runs on this computer itself here; there is no machine to make or remove."),
        MachineVerb.Start or MachineVerb.Stop or MachineVerb.StopAll or MachineVerb.Restart => Capability.No(
            "Podman has no daemon on this computer: it is there as soon as it is called. Start or stop its containers instead."),
        MachineVerb.Sleep => Capability.No("This computer's own podman cannot sleep. Pause its containers instead."),
        MachineVerb.Resize => Capability.No("It uses this computer's own CPUs and memory. Set limits per container (podman update)."),
        MachineVerb.SetDefault => Capability.No("On Linux plain podman always uses this computer; connections are for podman --remote."),
        MachineVerb.Ssh => Capability.No("There is no VM to log in to: podman runs on this computer. Open a shell in a container instead."),
    };

    private static Capability OfMachine(MachineVerb verb, MachineInfo? machine) => verb switch
    {
        MachineVerb.Init => Capability.YesBut("The first one downloads an image of about 1 GB."),
        MachineVerb.Start => machine is null ? Capability.Yes : Start(machine),
        MachineVerb.Stop => machine is null ? Capability.Yes : Stop(machine),
        MachineVerb.StopAll => Capability.YesBut("The running machines are stopped one after the other: podman has no command for all."),
        MachineVerb.Restart => machine is null ? Capability.Yes : Restart(machine),
        MachineVerb.Remove => Capability.YesBut(
            "The machine is ended at once, and its disk is deleted with all containers and images in it."),
        MachineVerb.Sleep => machine is { State.Status: MachineStatus.Stopped }
            ? Capability.No("It is stopped, and uses no memory.")
            : Capability.YesBut(
                "Podman cannot suspend: the machine is stopped. Memory is freed, processes end; containers and data stay on its disk."),
        MachineVerb.Resize => Resize(machine),
        MachineVerb.SetDefault => machine is { IsDefault: true } ? Capability.No("It is the default already.") : Capability.Yes,
        MachineVerb.Ssh => machine is null or { State.Status: MachineStatus.Running } ? Capability.Yes : NotUp(machine),
    };

    private static Capability Start(MachineInfo machine) => machine.State switch
    {
        { Raw: PodmanStates.StartingWithoutVm } => Capability.Yes,
        { Status: MachineStatus.Running } => Capability.No("It is running."),
        { Status: MachineStatus.Starting } => Capability.No("It is starting."),
        { Status: MachineStatus.Broken or MachineStatus.Unknown } => Capability.No(Problem(machine)),
        _ => Capability.Yes,
    };

    private static Capability Stop(MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Stopped => Capability.No("It is not running."),
        MachineStatus.Starting =>
            Capability.YesBut("It is still starting: an orderly stop may wait until its guest listens, which may be for ever."),
        MachineStatus.Running or MachineStatus.Stopping or MachineStatus.Suspended or MachineStatus.Broken or MachineStatus.Unknown =>
            Capability.Yes,
    };

    private static Capability Restart(MachineInfo machine) =>
        machine.State.Status is MachineStatus.Running or MachineStatus.Starting ? Capability.Yes
        : Start(machine) is { IsPossible: false } no ? no
        : Capability.YesBut("It is not running: it is started.");

    private static Capability Resize(MachineInfo? machine) =>
        machine is { VmType: PodmanMachineInfo.WslVmType } ? Capability.No(Wsl)
        : machine is { State.Status: MachineStatus.Broken or MachineStatus.Unknown } ? Capability.No(Problem(machine))
        : Capability.YesBut(
            "Podman changes stopped machines only: a running one is stopped for it and started again. A disk can only grow.");

    private static Capability NotUp(MachineInfo machine) =>
        Capability.No(machine.State.Status == MachineStatus.Starting ? "It is still starting." : "It is not running; start it first.");

    private static string Problem(MachineInfo machine) => machine.State.Detail ?? $"Its state is not known: {machine.State.Raw}.";
}
