using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Devx.Providers.Planning;

namespace Devx.Providers.Lima;

/// <summary>What helps when lima takes far too long.</summary>
internal sealed class LimaAdvice(HostAccess host)
{
    /// <summary>The machine's logs and what to do.</summary>
    public StuckAdvice For(MachineOperation operation) => new(
        operation is StopAllMachines ? [] : LimactlLogFiles.Of(host.Files, $"{LimaFolder.Of(host.Platform)}/{operation.Name}"),
        Repair(operation, PosixQuoting.Quote(operation.Name)));

    private static string Repair(MachineOperation operation, string name) => operation switch
    {
        InitMachine => "The image of about 1 GB may still be on its way; lima tells no percentage. Cancelling removes what is half made.",
        StartMachine or RestartMachine or ResizeMachine =>
            $"Cancel it; the VM, which would go on booting, is then stopped by force: limactl stop --force {name}. Then start it again.",
        StopMachine or SleepMachine => $"A guest that still boots does not hear the power button: limactl stop --force {name}",
        StopAllMachines => "limactl list shows which one hangs: limactl stop --force NAME",
        RemoveMachine => $"limactl delete --force {name} can be run again.",
        SetDefaultMachine => "Lima keeps no default: set LIMA_INSTANCE for the command lima.",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
