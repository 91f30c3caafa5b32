using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Podman;

/// <summary>What helps when podman takes far too long.</summary>
internal sealed class PodmanAdvice(HostPlatform platform)
{
    /// <summary>The guest's console and what to do.</summary>
    public StuckAdvice For(MachineOperation operation) => new(
        operation is InitMachine { Options.Start: false } or StopAllMachines || RunFolder is null
            ? []
            : [$"{RunFolder}/{operation.Name}.log"],
        Repair(operation, PosixQuoting.Quote(operation.Name)));

    private string? RunFolder => platform.System switch
    {
        HostSystem.Linux => platform.Variable("XDG_RUNTIME_DIR") is { } folder ? $"{folder}/podman" : null,
        HostSystem.MacOs => platform.Variable("TMPDIR") is { } folder ? $"{folder.TrimEnd('/')}/podman" : null,
    };

    private string Repair(MachineOperation operation, string name) => operation switch
    {
        InitMachine =>
            "The image of about 1 GB may still be on its way. Cancelling is safe: what is half made is removed.",
        StartMachine or RestartMachine or ResizeMachine =>
            $"Cancel it, then stop and start the machine again: podman machine stop {name}. {Lost(name)}",
        StopMachine or SleepMachine => $"A guest that has not booted misses the power button, and podman waits for ever. {Lost(name)}",
        StopAllMachines => "podman machine list shows which one hangs; stop that one by force.",
        RemoveMachine => $"If podman machine list still shows it, cancel and remove it again. {Lost(name)}",
        SetDefaultMachine => "podman system connection list shows which connection is the default.",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    // podman's list says "stopped" while that process still holds the disk.
    private string Lost(string name) => platform.System switch
    {
        HostSystem.Linux => $"If that hangs, end its qemu: kill $(cat $XDG_RUNTIME_DIR/podman/{name}_vm.pid)",
        HostSystem.MacOs => "After 90 seconds podman ends it by force.",
    };
}
