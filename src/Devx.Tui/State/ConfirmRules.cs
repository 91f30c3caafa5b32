using Devx.Providers.Containers;
using Devx.Providers.Containers.Operations;
using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>Which actions ask before they are done. What is cheap to undo does not; removing always does.</summary>
internal sealed record ConfirmRules
{
    public ConfirmWhen Stop { get; init; }

    public ConfirmWhen Restart { get; init; }

    public ConfirmWhen Sleep { get; init; }

    /// <summary>Whether a verb asks before it is done to a machine.</summary>
    /// <param name="verb">What is asked for.</param>
    /// <param name="machine">The machine as it was last read.</param>
    /// <param name="note">How it is really done, where that is not what the word says.</param>
    public bool Asks(MachineVerb verb, MachineSnapshot machine, string? note) => verb switch
    {
        // A stop that is more than the stop of one machine (the app with all its machines, by force) says so before.
        MachineVerb.Stop => Asks(Stop, machine) || (Stop != ConfirmWhen.Never && note is not null),
        MachineVerb.Restart => Asks(Restart, machine),
        MachineVerb.Sleep => Asks(Sleep, machine),
        MachineVerb.Start or MachineVerb.SetDefault or MachineVerb.Ssh => false,
        MachineVerb.Remove or MachineVerb.StopAll or MachineVerb.Init or MachineVerb.Resize => true,
    };

    /// <summary>
    /// Whether a verb asks before it is done to containers: several at once are listed first, unless they are only started.
    /// </summary>
    public bool Asks(EngineVerb verb, IReadOnlyList<ContainerRef> containers) => verb switch
    {
        EngineVerb.Stop => Asks(Stop, containers),
        EngineVerb.Restart => Asks(Restart, containers),
        EngineVerb.Pause => containers.Count > 1,
        EngineVerb.Start or EngineVerb.Resume => false,
        EngineVerb.Kill or EngineVerb.Remove or EngineVerb.Rename or EngineVerb.Limit or EngineVerb.Run or EngineVerb.Checkpoint
            or EngineVerb.Restore or EngineVerb.Pull or EngineVerb.Tag or EngineVerb.RemoveImage or EngineVerb.CreateVolume
            or EngineVerb.RemoveVolume or EngineVerb.CreateNetwork or EngineVerb.RemoveNetwork or EngineVerb.Prune => true,
    };

    private static bool Asks(ConfirmWhen when, IReadOnlyList<ContainerRef> containers) => containers.Count > 1 || when switch
    {
        ConfirmWhen.Always => true,
        ConfirmWhen.Never => false,
        ConfirmWhen.Containers => containers.Any(container => MayBeInUse(container.Container.Info)),
    };

    private static bool MayBeInUse(ContainerInfo container) =>
        container.Status == ContainerStatus.Unknown
        || (ContainersSnapshot.IsUp(container.Status) && container.Ports.Any(port => port.HostPort is not null));

    private static bool Asks(ConfirmWhen when, MachineSnapshot machine) => when switch
    {
        ConfirmWhen.Always => true,
        ConfirmWhen.Never => false,
        ConfirmWhen.Containers => machine.Info.State.Status != MachineStatus.Stopped && MayHoldRunning(machine.Containers),
    };

    private static bool MayHoldRunning(ContainersSnapshot containers) => containers.Status switch
    {
        ContainersStatus.Known => containers.Items.Any(item => ContainersSnapshot.IsUp(item.Info.Status)),
        ContainersStatus.MachineDown or ContainersStatus.NoRuntime => false,
        ContainersStatus.NotAsked or ContainersStatus.Failed => true,
    };
}
