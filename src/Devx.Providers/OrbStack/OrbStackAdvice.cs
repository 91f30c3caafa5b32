using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.OrbStack;

/// <summary>What helps when OrbStack takes far too long; it keeps no log files for others, but a command that shows them.</summary>
internal static class OrbStackAdvice
{
    /// <summary>What to do.</summary>
    public static StuckAdvice For(MachineOperation operation) => new([], Repair(operation, PosixQuoting.Quote(operation.Name)));

    private static string Repair(MachineOperation operation, string name) => operation switch
    {
        InitMachine => "A distribution is downloaded the first time. Cancelling removes what is half made.",
        _ when operation.Name == OrbStackMachines.Docker =>
            "Look at OrbStack's own window. orbctl stop --force ends all of OrbStack, docker and every machine; orbctl start starts it.",
        StartMachine or RestartMachine or ResizeMachine => $"orbctl logs {name} shows why. Then: orbctl stop {name}, orbctl start {name}",
        StopMachine or SleepMachine or RemoveMachine =>
            $"orbctl logs {name} shows why. One machine cannot be ended by force: orbctl stop --force ends all of OrbStack.",
        StopAllMachines => "orbctl list shows which one hangs, and orbctl logs NAME why.",
        SetDefaultMachine => "orbctl default shows which machine is the default.",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
