using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Colima;

/// <summary>What colima can do, how it really does it, and why not.</summary>
internal static class ColimaCapabilities
{
    private const string Root = "colima's VMs do not run as root. Run devx-tui as your normal user.";

    /// <summary>Whether and how a verb works.</summary>
    public static Capability Of(MachineVerb verb, MachineInfo? machine, HostPlatform platform) => platform.IsRoot
        ? Capability.No(Root)
        : verb switch
        {
            MachineVerb.Init => Capability.YesBut("Colima makes a machine by starting it; the first one downloads its image."),
            MachineVerb.Start => machine is null ? Capability.Yes : Start(machine),
            MachineVerb.Stop => machine is null ? Capability.Yes : Stop(machine),
            MachineVerb.StopAll => Capability.YesBut("The profiles are stopped one after the other: colima has no command for all."),
            MachineVerb.Restart => machine is null ? Capability.Yes : Restart(machine),
            MachineVerb.Remove => Capability.YesBut("The VM, its settings and the disk with its containers are deleted."),
            MachineVerb.Sleep => machine is { State.Status: MachineStatus.Stopped }
                ? Capability.No("It is stopped, and uses no memory.")
                : Capability.YesBut("Colima cannot suspend: the machine is stopped. Its memory is freed, its processes end."),
            MachineVerb.Resize => machine is null ? Resizing : Resize(machine),
            MachineVerb.SetDefault => machine is null ? Switching : SetDefault(machine),
            MachineVerb.Ssh => machine is null ? Capability.Yes : Ssh(machine),
        };

    private static Capability Resizing => Capability.YesBut(
        "Colima takes new values at a start only: the machine is stopped and started for it. The disk can only grow.");

    private static Capability Switching => Capability.YesBut(
        "Colima keeps no default of its own: docker's current context is switched to the machine.");

    private static Capability Start(MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Stopped or MachineStatus.Suspended => Capability.Yes,
        MachineStatus.Running => Capability.No("It is running."),
        MachineStatus.Starting => Capability.No("It is starting. If its start has ended without success, stop it first."),
        MachineStatus.Stopping => Capability.No("It is stopping; wait until it is down."),
        MachineStatus.Broken => Capability.YesBut("It is broken: it is stopped by force first, then started."),
        MachineStatus.Unknown => Capability.No(Problem(machine)),
    };

    private static Capability Stop(MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Stopped => Capability.No("It is not running."),
        MachineStatus.Broken => Capability.YesBut("An orderly stop does nothing with a broken machine: it is stopped by force."),
        MachineStatus.Unknown => Capability.No(Problem(machine)),
        MachineStatus.Running or MachineStatus.Starting or MachineStatus.Stopping or MachineStatus.Suspended => Capability.Yes,
    };

    private static Capability Restart(MachineInfo machine) => machine.State.Status is MachineStatus.Running or MachineStatus.Starting
        ? Capability.Yes
        : Start(machine) is { IsPossible: false } no ? no : Capability.YesBut("It is not running: it is started.");

    private static Capability Resize(MachineInfo machine) =>
        machine.State.Status is MachineStatus.Broken or MachineStatus.Unknown ? Capability.No(Problem(machine)) : Resizing;

    private static Capability SetDefault(MachineInfo machine) => machine switch
    {
        { Runtime.Kind: not RuntimeKind.Docker } or { Runtime: null } =>
            Capability.No("Only docker has a current context; this machine does not run docker. Set COLIMA_PROFILE in your shell instead."),
        { State.Status: MachineStatus.Running } => Switching,
        _ => Capability.No("Its docker context exists only while it runs; start it first."),
    };

    private static Capability Ssh(MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Running => Capability.Yes,
        MachineStatus.Starting => Capability.No("It is still starting."),
        _ => Capability.No("It is not running; start it first."),
    };

    private static string Problem(MachineInfo machine) => machine.State.Detail ?? $"Its state is not known: {machine.State.Raw}.";
}
