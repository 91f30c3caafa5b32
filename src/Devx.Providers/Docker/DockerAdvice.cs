using Devx.Providers.Planning;

namespace Devx.Providers.Docker;

/// <summary>What helps when docker takes far too long.</summary>
internal static class DockerAdvice
{
    /// <summary>What to do; neither the service nor the app names log files of its own.</summary>
    public static StuckAdvice For(MachineOperation operation) => new([], operation switch
    {
        InitMachine or RemoveMachine or ResizeMachine or SleepMachine => "Docker cannot do this; there is nothing to wait for.",
        SetDefaultMachine => "docker context show says which context is the current one.",
        { Name: EngineMachine.DesktopName } =>
            "Look at Docker Desktop's window: it may ask for something. Else: docker desktop stop --force, then docker desktop start",
        StartMachine or StopMachine or StopAllMachines or RestartMachine =>
            "systemctl status docker and journalctl --unit docker show why (with --user for a service of your own).",
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    });
}
