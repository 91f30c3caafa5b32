using Devx.Providers.Contracts;

namespace Devx.Providers.Planning;

/// <summary>
/// What a cancelled operation needs, from the state it left. Ending a start never ends the boot: the VM of every provider goes on by
/// itself, and some call it running long before it is. What was not begun by us is never touched.
/// </summary>
internal static class CleanupRules
{
    /// <summary>Decides.</summary>
    /// <param name="cancelled">What was cancelled.</param>
    /// <param name="machine">The machine now; null when there is none of that name.</param>
    /// <param name="begun">The step that was running; null when none had begun.</param>
    public static (CleanupNeed Need, string Why) Of(MachineOperation cancelled, MachineInfo? machine, BegunStep? begun) => cancelled switch
    {
        _ when begun is null => (CleanupNeed.Nothing, "None of its commands was under way."),
        StopAllMachines => (CleanupNeed.Nothing, "The machines that were not reached go on; one may still be going down."),
        _ when machine is null => (CleanupNeed.Nothing, "It is not there."),
        StopMachine or SleepMachine => (CleanupNeed.Nothing, "It may still be going down."),
        RemoveMachine => (CleanupNeed.Nothing, "It is still there, perhaps not whole. Remove it again."),
        SetDefaultMachine => (CleanupNeed.Nothing, "The default is what it is; nothing is half done."),
        InitMachine when begun.Index == 0 => (CleanupNeed.Remove, "It is half made."),
        InitMachine or StartMachine or RestartMachine or ResizeMachine => OfBoot(machine, begun.Step),
        _ => throw new ArgumentOutOfRangeException(nameof(cancelled)),
    };

    private static (CleanupNeed Need, string Why) OfBoot(MachineInfo machine, OperationStep step) => machine.State.Status switch
    {
        // Down in the list, and yet a process may be left over: the plan of a stop by force looks.
        MachineStatus.Stopped or MachineStatus.Starting or MachineStatus.Broken => (CleanupNeed.Stop, "Its start was cancelled."),
        MachineStatus.Running when step.IsBoot => (CleanupNeed.Stop, "Its start was cancelled, and it may still be booting."),
        MachineStatus.Running => (CleanupNeed.Nothing, "It is up."),
        MachineStatus.Stopping => (CleanupNeed.Nothing, "It is going down."),
        MachineStatus.Suspended or MachineStatus.Unknown => (CleanupNeed.Nothing, "Look at its state before you go on."),
    };
}
