using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;

namespace Devx.Providers.Lima;

/// <summary>What lima can do, how it really does it, and why not.</summary>
internal static class LimaCapabilities
{
    private const string Root = "limactl does not run as root. Run devx-tui as your normal user.";

    /// <summary>Whether and how a verb works.</summary>
    public static Capability Of(MachineVerb verb, MachineInfo? machine, HostPlatform platform) => platform.IsRoot
        ? Capability.No(Root)
        : verb switch
        {
            MachineVerb.Init => Capability.YesBut("The first one of a template downloads its image: about 1 GB."),
            MachineVerb.Start => machine is null ? Capability.Yes : Start(machine),
            MachineVerb.Stop => machine is null ? Capability.Yes : Stop(machine),
            MachineVerb.StopAll =>
                Capability.YesBut("The running machines are stopped one after the other: limactl has no command for all."),
            MachineVerb.Restart => machine is null ? Capability.Yes : Restart(machine),
            MachineVerb.Remove => machine is null ? Capability.Yes : Remove(machine),
            MachineVerb.Sleep => machine is { State.Status: MachineStatus.Stopped }
                ? Capability.No("It is stopped, and uses no memory.")
                : Capability.YesBut("Lima cannot suspend: the machine is stopped. Its memory is freed, its processes end."),
            MachineVerb.Resize => machine is null ? Resizing : Resize(machine),
            MachineVerb.SetDefault => Capability.No(
                "Lima keeps no default: limactl uses the machine named 'default'. For the command lima set LIMA_INSTANCE=NAME."),
            MachineVerb.Ssh => machine is null or { State.Status: MachineStatus.Running } ? Capability.Yes : NotUp(machine),
        };

    private static Capability Resizing => Capability.YesBut(
        "Lima changes stopped machines only: a running one is stopped for it and started again. A disk can only grow.");

    private static Capability Start(MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Stopped or MachineStatus.Suspended => Capability.Yes,
        MachineStatus.Running => Capability.No("It is running."),
        MachineStatus.Starting => Capability.No("It is starting."),
        MachineStatus.Stopping => Capability.No("It is stopping; wait until it is down."),
        MachineStatus.Broken => HasConfiguration(machine)
            ? Capability.YesBut("It is broken: it is stopped by force first, then started.")
            : Capability.No(Problem(machine)),
        MachineStatus.Unknown => Capability.No(Problem(machine)),
    };

    private static Capability Stop(MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Running or MachineStatus.Stopping or MachineStatus.Suspended => Capability.Yes,
        MachineStatus.Starting => Capability.YesBut("It is still starting: an orderly stop waits until the guest listens."),
        MachineStatus.Stopped => Capability.No("It is not running."),
        MachineStatus.Broken or MachineStatus.Unknown => Capability.YesBut("An orderly stop is not possible: it is stopped by force."),
    };

    private static Capability Restart(MachineInfo machine) => machine.State.Status is MachineStatus.Running or MachineStatus.Starting
        ? Capability.Yes
        : Start(machine) is { IsPossible: false } no ? no : Capability.YesBut("It is not running: it is started.");

    private static Capability Remove(MachineInfo machine) => GuestDetails.Has(machine, GuestDetails.Protected)
        ? Capability.No($"It is protected. Run limactl unprotect {PosixQuoting.Quote(machine.Id.Name)} first.")
        : Capability.YesBut("The machine is ended at once, and its disk is deleted with all containers and images in it.");

    private static Capability Resize(MachineInfo machine) =>
        machine.State.Status is MachineStatus.Broken or MachineStatus.Unknown ? Capability.No(Problem(machine)) : Resizing;

    private static Capability NotUp(MachineInfo machine) => machine.State.Status is MachineStatus.Starting
        ? Capability.No("It is still starting.")
        : Capability.No("It is not running; start it first.");

    private static bool HasConfiguration(MachineInfo machine) => machine.CpuCount is not null;

    private static string Problem(MachineInfo machine) => machine.State.Detail ?? $"Its state is not known: {machine.State.Raw}.";
}
