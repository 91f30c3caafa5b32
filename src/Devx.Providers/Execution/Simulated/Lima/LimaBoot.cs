using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>
/// Brings an instance up and tells how far it is, as limactl does. The machine comes up by itself: neither a timeout nor the death of
/// limactl stops it. It counts as broken for a moment at first, and as running long before it is ready.
/// </summary>
internal sealed class LimaBoot(SimulatedProcess process, LimaLog log)
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan UntilDriver = TimeSpan.FromSeconds(0.7);

    /// <summary>Boots an instance that is down and waits until it is ready.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(LimaInstance instance, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        int seed = process.Computer.State.Machines.Length + instance.Machine.SshPort;
        IReadOnlyList<(TimeSpan Wait, string Line)> steps = Steps(instance, seed);
        TimeSpan duration = steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Wait);
        TimeSpan left = timeout ?? UsualTimeout;
        using SimulatedWatch watch = process.Computer.Watch(process.Now);
        Begin(instance, duration);
        foreach ((TimeSpan wait, string line) in steps)
        {
            await process.WorkAsync(wait < left ? wait : left, cancellationToken).ConfigureAwait(false);
            left -= wait;
            if (IsGone(instance))
            {
                return log.Fatal(Exiting(instance));
            }

            if (left < TimeSpan.Zero)
            {
                return log.Fatal("did not receive an event with the `running` status");
            }

            log.Info(line);
        }

        return await FinishAsync(instance, watch, cancellationToken).ConfigureAwait(false);
    }

    private void Begin(LimaInstance instance, TimeSpan duration)
    {
        SimulatedMachine machine = instance.Machine;
        process.Computer.Machines.Edit(
            machine, current => current with { SshPort = LimaPorts.Next(current), Problem = LimaInstance.NoDriver });
        process.Computer.Machines.BeginStart(machine, duration);
        process.Computer.Later(UntilDriver, () => process.Computer.Change(machine.Provider, machine.Name, "edit", current =>
            current.State == SimulatedMachineState.Starting ? current with { Problem = null } : null));
    }

    private async Task<int> FinishAsync(LimaInstance instance, SimulatedWatch watch, CancellationToken cancellationToken)
    {
        while (State(instance) == SimulatedMachineState.Starting)
        {
            await watch.Next.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        if (IsGone(instance))
        {
            return log.Fatal(Exiting(instance));
        }

        log.Info($"READY. Run `{instance.ShellCommand}` to open the shell.");
        if (instance.Message is { } message)
        {
            log.Info($"Message from the instance `{instance.Name}`:");
            log.Plain(message);
        }

        return 0;
    }

    private bool IsGone(LimaInstance instance) => State(instance) is not (SimulatedMachineState.Starting or SimulatedMachineState.Running);

    private SimulatedMachineState? State(LimaInstance instance) =>
        process.State.Find(instance.Machine.Provider, instance.Machine.Name)?.State;

    private static string Exiting(LimaInstance instance) =>
        "exiting, status={Running:false Degraded:false Exiting:true Errors:[] SSHLocalPort:0 CloudInitProgress:<nil> PortForward:<nil> "
        + $"Vsock:<nil>}} (hint: see `{instance.Directory}/ha.stderr.log`)";

    private static List<(TimeSpan Wait, string Line)> Steps(LimaInstance instance, int seed)
    {
        double pace = 1 + (seed % 7 * 0.03); // no two starts take the same time
        string driver = instance.Machine.VmType == "vz" ? "VZ" : instance.Machine.VmType.ToUpperInvariant();
        var steps = new List<(TimeSpan, string)>
        {
            (Seconds(0.3), $"[hostagent] hostagent socket created at {instance.Directory}/ha.sock"),
            (Seconds(0.4), $"[hostagent] Starting {driver} (hint: to watch the boot progress, see `{instance.Directory}/serial*.log`)"),
            (Seconds(0.1), $"SSH Local Port: {LimaPorts.Next(instance.Machine)}"),
            (Seconds(0), "[hostagent] Waiting for the essential requirement 1 of 3: `ssh`"),
            (Seconds(6.1 * pace), "[hostagent] The essential requirement 1 of 3 is satisfied"),
            (Seconds(0), "[hostagent] Waiting for the essential requirement 2 of 3: `user session is ready for ssh`"),
            (Seconds(1.4 * pace), "[hostagent] The essential requirement 2 of 3 is satisfied"),
            (Seconds(0), "[hostagent] Waiting for the essential requirement 3 of 3: `Explicitly start ssh ControlMaster`"),
            (Seconds(0.6), "[hostagent] The essential requirement 3 of 3 is satisfied"),
            (Seconds(0), "[hostagent] Waiting for the guest agent to be running"),
        };
        steps.AddRange(instance.Sockets.Select(socket =>
            (Seconds(0), $"[hostagent] Forwarding `{socket.Guest}` (guest) to `{socket.Host}` (host)")));
        steps.Add((Seconds(0.5), "[hostagent] Guest agent is running"));
        steps.Add((Seconds(0), "[hostagent] Waiting for the final requirement 1 of 1: `boot scripts must have finished`"));
        steps.Add((Seconds(4.3 * pace), "[hostagent] The final requirement 1 of 1 is satisfied"));
        return steps;
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
