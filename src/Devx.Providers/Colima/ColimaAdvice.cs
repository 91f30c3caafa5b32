using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Devx.Providers.Planning;

namespace Devx.Providers.Colima;

/// <summary>What helps when colima takes far too long.</summary>
internal sealed class ColimaAdvice(HostAccess host)
{
    /// <summary>The VM's logs and what to do.</summary>
    public StuckAdvice For(MachineOperation operation) => new(
        operation is StopAllMachines or SetDefaultMachine
            ? []
            : LimactlLogFiles.Of(host.Files, $"{ColimaFolders.Of(host).LimaHome}/{new ColimaProfile(operation.Name).Instance}"),
        Repair(operation, PosixQuoting.Quote(operation.Name)));

    private static string Repair(MachineOperation operation, string profile) => operation switch
    {
        InitMachine => "The first start downloads an image and boots twice. Cancelling removes what is half made.",
        StartMachine or RestartMachine or ResizeMachine =>
            "Cancel it; the VM, which would go on booting and never get its containers, is then stopped by force: "
            + $"colima stop --force --profile {profile}. Then start it again.",
        StopMachine or SleepMachine =>
            $"Containers or a VM that do not answer are ended by force: colima stop --force --profile {profile}",
        StopAllMachines => "colima list shows which one hangs: colima stop --force --profile NAME",
        RemoveMachine => $"colima delete --force --profile {profile} can be run again.",
        SetDefaultMachine => "docker context show says which context is the current one.",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
