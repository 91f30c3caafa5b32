using Devx.Providers.Contracts;

namespace Devx.Providers.Podman;

/// <summary>The state behind podman's two flags, which both lie at times.</summary>
internal static class PodmanStates
{
    /// <summary>The words for "starting, but nothing runs".</summary>
    public const string StartingWithoutVm = "starting, but not running";

    /// <summary>A start longer than this has failed.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    /// <summary>For about a second of a real start the virtual machine is not there yet.</summary>
    private static readonly TimeSpan LongestBeforeVm = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The state: running means usable only without "starting" (which lasts during the whole boot); "starting" without "running" for more
    /// than a few seconds is left over from a killed start.
    /// </summary>
    /// <param name="isRunning">podman's Running.</param>
    /// <param name="isStarting">podman's Starting.</param>
    /// <param name="startingFor">Since how long it says the latter.</param>
    public static MachineState Of(bool isRunning, bool isStarting, TimeSpan startingFor) => (isRunning, isStarting) switch
    {
        (true, false) => new MachineState(MachineStatus.Running),
        (false, false) => new MachineState(MachineStatus.Stopped),
        (true, true) when startingFor > LongestStart => new MachineState(
            MachineStatus.Starting, "starting",
            "It has been starting for more than 5 minutes: its start was ended or it is stuck. Stop it, then start it again."),
        (true, true) => new MachineState(MachineStatus.Starting, "starting"),
        (false, true) when startingFor > LongestBeforeVm => new MachineState(
            MachineStatus.Stopped, StartingWithoutVm,
            "Podman still calls it starting because a start was ended by force. Start it again."),
        (false, true) => new MachineState(MachineStatus.Starting, StartingWithoutVm),
    };

    /// <summary>A machine after a stop: whatever podman calls it then, without a VM it is stopped.</summary>
    public static MachineInfo Settled(MachineInfo machine) => machine.State is { Raw: StartingWithoutVm }
        ? machine with { State = machine.State with { Status = MachineStatus.Stopped } }
        : machine;
}
