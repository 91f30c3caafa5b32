using Devx.Providers.Contracts;

namespace Devx.Providers.OrbStack;

/// <summary>What OrbStack can do with a machine and with its engine, how it really does it, and why not.</summary>
internal static class OrbStackCapabilities
{
    private const string Whole = "This concerns OrbStack as a whole: docker and every machine.";

    private const string Memory = "OrbStack gives memory back by itself.";

    /// <summary>Whether and how a verb works.</summary>
    public static Capability Of(MachineVerb verb, MachineInfo? machine) => machine switch
    {
        null => OfAny(verb),
        { Id.Name: OrbStackMachines.Docker } => OfEngine(verb, machine),
        _ => OfMachine(verb, machine),
    };

    private static Capability OfAny(MachineVerb verb) => verb switch
    {
        MachineVerb.Init => Capability.YesBut("The first machine of a distribution downloads its image."),
        MachineVerb.StopAll => Capability.YesBut(
            "The machines are stopped one after the other. Docker and OrbStack itself go on: stop orbstack/docker to stop everything."),
        MachineVerb.Sleep => Stopping,
        MachineVerb.Resize => Resizing,
        MachineVerb.Start or MachineVerb.Stop or MachineVerb.Restart or MachineVerb.Remove or MachineVerb.SetDefault or MachineVerb.Ssh =>
            Capability.Yes,
    };

    private static Capability Stopping => Capability.YesBut($"{Memory} Sleep stops the machine to free all of it; its processes end.");

    private static Capability Resizing => Capability.YesBut(
        "A limit of the machine's own (OrbStack 2.2 and later), not a reservation; a running machine is restarted for it.");

    private static Capability OfMachine(MachineVerb verb, MachineInfo machine) => verb switch
    {
        MachineVerb.Init or MachineVerb.StopAll => OfAny(verb),
        MachineVerb.Start => Start(machine),
        MachineVerb.Stop => IsDown(machine) ? Capability.No("It is not running.") : Capability.Yes,
        MachineVerb.Restart => IsDown(machine) ? Capability.YesBut("It is not running: it is started.") : Capability.Yes,
        MachineVerb.Remove => Capability.YesBut("The machine is deleted with all its files."),
        MachineVerb.Sleep => IsDown(machine) ? Capability.No("It is stopped, and uses no memory.") : Stopping,
        MachineVerb.Resize => Resizing,
        MachineVerb.SetDefault => machine.IsDefault ? Capability.No("It is the default.") : Capability.Yes,
        MachineVerb.Ssh => machine.State.Status is MachineStatus.Running
            ? Capability.Yes
            : Capability.No("It is not running; start it first."),
    };

    private static Capability OfEngine(MachineVerb verb, MachineInfo engine) => verb switch
    {
        MachineVerb.Init or MachineVerb.StopAll => OfAny(verb),
        MachineVerb.Start => Start(engine) is { IsPossible: false } no
            ? no
            : Capability.YesBut("OrbStack starts, with docker and the machines that ran last."),
        MachineVerb.Stop => IsDown(engine) ? Capability.No("OrbStack is not running.") : Capability.YesBut(Whole),
        MachineVerb.Restart => IsDown(engine)
            ? Capability.YesBut("OrbStack is not running: it is started.")
            : Capability.YesBut("Only docker is restarted."),
        MachineVerb.Remove =>
            Capability.No("Docker is part of OrbStack; removing it would delete all its data. Uninstall OrbStack instead."),
        MachineVerb.Sleep => Capability.No($"{Memory} Docker is paused by itself when it is idle. Stop it to free all of it."),
        MachineVerb.Resize => Capability.YesBut($"The limit of all machines together. {Whole} It is stopped and started for it."),
        MachineVerb.SetDefault => Capability.YesBut("Docker's current context becomes orbstack."),
        MachineVerb.Ssh => Capability.No("The engine has no shell of its own; open one in a container or in a machine."),
    };

    private static Capability Start(MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Running => Capability.No("It is running."),
        MachineStatus.Starting => Capability.No("It is starting."),
        MachineStatus.Stopping => Capability.No("It is stopping; wait until it is down."),
        MachineStatus.Stopped or MachineStatus.Suspended or MachineStatus.Broken or MachineStatus.Unknown => Capability.Yes,
    };

    private static bool IsDown(MachineInfo machine) => machine.State.Status is MachineStatus.Stopped;
}
