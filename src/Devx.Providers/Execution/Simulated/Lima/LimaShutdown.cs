using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>Brings an instance down, in order or at once, and tells how far it is.</summary>
internal sealed class LimaShutdown(SimulatedProcess process, LimaLog log)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(3.4);

    /// <summary>Brings a running instance down with its power button.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(LimaInstance instance, CancellationToken cancellationToken)
    {
        if (instance.Status != "Running")
        {
            return log.Fatal($"expected status `Running`, got `{instance.Status}` (maybe use `limactl stop -f`?)");
        }

        log.Info($"Sending SIGINT to hostagent process {instance.HostAgentPid}");
        log.Info("Waiting for the host agent and the driver processes to shut down");
        log.Info("[hostagent] Received SIGINT, shutting down the host agent");
        log.Info("[hostagent] Shutting down the host agent");
        foreach ((string guest, string host) in instance.Sockets)
        {
            log.Info($"[hostagent] Stopping forwarding `{guest}` (guest) to `{host}` (host)");
        }

        bool isQemu = instance.Machine.VmType == "qemu";
        log.Info(isQemu ? "[hostagent] Shutting down QEMU with the power button" : "[hostagent] Shutting down VZ");
        if (isQemu)
        {
            log.Info("[hostagent] Sending QMP system_powerdown command");
        }

        await UntilUpAsync(instance, cancellationToken).ConfigureAwait(false);
        await process.Computer.Machines.StopAsync(instance.Machine, Usual, cancellationToken).ConfigureAwait(false);
        log.Info(isQemu ? "[hostagent] QEMU has exited" : "[hostagent] [VZ] - vm state change: stopped");
        log.Info("Waiting for the instance to shut down");
        log.Info($"The instance {instance.Name} has shut down");
        return 0;
    }

    /// <summary>Kills what is left of an instance; the same for one that is down.</summary>
    public void Kill(LimaInstance instance)
    {
        string vmType = instance.ConfigurationError is null ? instance.Machine.VmType : "";
        log.Info(instance.DriverPid is { } driver
            ? $"Sending SIGKILL to the {vmType} driver process {driver}"
            : $"The {vmType} driver process seems already stopped");
        log.Info(instance.HostAgentPid is { } agent
            ? $"Sending SIGKILL to the host agent process {agent}"
            : "The host agent process seems already stopped");
        log.Info($"Removing *.pid *.sock *.tmp under `{instance.Directory}`");
        string[] left = instance.DriverPid is null && instance.HostAgentPid is null ? [] : ["ga.sock", "ha.pid", "ha.sock", "ssh.sock"];
        foreach (string file in left)
        {
            log.Info($"Removing `{instance.Directory}/{file}`");
        }

        process.Computer.Machines.Kill(instance.Machine);
    }

    // Nothing in a guest that still boots answers the power button.
    private async Task UntilUpAsync(LimaInstance instance, CancellationToken cancellationToken)
    {
        using SimulatedWatch watch = process.Computer.Watch(process.Now);
        while (process.State.Find(instance.Machine.Provider, instance.Machine.Name)?.State == SimulatedMachineState.Starting)
        {
            await watch.Next.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
