using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>
/// What can be done with the machines of the simulated computer. What was begun goes on, also when the program that began it dies.
/// </summary>
internal sealed class MachineOperations(SimulatedComputer computer)
{
    /// <summary>Adds a machine, in whatever state it is.</summary>
    public void Add(SimulatedMachine machine) =>
        computer.Change(state => state with { Machines = state.Machines.Add(machine) }, machine, "create");

    /// <summary>Removes a machine with all it has.</summary>
    public void Remove(SimulatedMachine machine) => computer.Change(
        state => state with { Machines = [.. state.Machines.Where(other => other.Key != machine.Key)] }, machine, "remove");

    /// <summary>Changes a machine's settings.</summary>
    public void Edit(SimulatedMachine machine, Func<SimulatedMachine, SimulatedMachine> change) =>
        computer.Change(machine.Provider, machine.Name, "edit", change);

    /// <summary>Sets a machine going up; it is up after the given time. Nothing happens when it is not down.</summary>
    public void BeginStart(SimulatedMachine machine, TimeSpan duration)
    {
        SimulatedMachine? starting = computer.Change(machine.Provider, machine.Name, "starting", current =>
            current.State is SimulatedMachineState.Stopped or SimulatedMachineState.Broken
                ? current with { State = SimulatedMachineState.Starting, Journey = current.Journey + 1 }
                : null);
        if (starting is not null)
        {
            computer.Later(duration, () => FinishStart(starting));
        }
    }

    /// <summary>Sets a machine going up and waits until it is up, or down again.</summary>
    public async Task StartAsync(SimulatedMachine machine, TimeSpan duration, CancellationToken cancellationToken)
    {
        using SimulatedWatch watch = computer.Watch(computer.Time.GetUtcNow());
        BeginStart(machine, duration);
        await UntilAsync(watch, machine, SimulatedMachineState.Starting, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits while a machine is in a state.</summary>
    public async Task WhileAsync(SimulatedMachine machine, SimulatedMachineState state, CancellationToken cancellationToken)
    {
        using SimulatedWatch watch = computer.Watch(computer.Time.GetUtcNow());
        await UntilAsync(watch, machine, state, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets a machine going down and waits until it is down.</summary>
    public async Task StopAsync(SimulatedMachine machine, TimeSpan duration, CancellationToken cancellationToken)
    {
        using SimulatedWatch watch = computer.Watch(computer.Time.GetUtcNow());
        SimulatedMachine? stopping = computer.Change(machine.Provider, machine.Name, "stopping", current =>
            current.State is SimulatedMachineState.Running or SimulatedMachineState.Starting
                ? current with { State = SimulatedMachineState.Stopping, Journey = current.Journey + 1 }
                : null);
        if (stopping is not null)
        {
            computer.Later(duration, () => FinishStop(stopping));
        }

        await UntilAsync(watch, machine, SimulatedMachineState.Stopping, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a machine down at once, whatever it is doing.</summary>
    public void Kill(SimulatedMachine machine) => computer.Change(machine.Provider, machine.Name, "stopped", current =>
        current.State == SimulatedMachineState.Stopped ? null : ShutDown(current, computer.Time.GetUtcNow()));

    /// <summary>Makes a machine the only default of its provider.</summary>
    public void MakeDefault(SimulatedMachine machine) => computer.Change(
        state => state with
        {
            Machines = [.. state.Machines.Select(other =>
                other.Provider == machine.Provider ? other with { IsDefault = other.Name == machine.Name } : other)],
        },
        machine, "edit");

    private void FinishStart(SimulatedMachine machine) =>
        computer.Change(machine.Provider, machine.Name, "running", current =>
            current.State == SimulatedMachineState.Starting && current.Journey == machine.Journey
            ? Boot(current, computer.Time.GetUtcNow())
            : null);

    private void FinishStop(SimulatedMachine machine) =>
        computer.Change(machine.Provider, machine.Name, "stopped", current =>
            current.State == SimulatedMachineState.Stopping && current.Journey == machine.Journey
            ? ShutDown(current, computer.Time.GetUtcNow())
            : null);

    private static SimulatedMachine Boot(SimulatedMachine machine, DateTimeOffset now)
    {
        SimulatedMachine booted = machine with
        {
            State = SimulatedMachineState.Running,
            Problem = null,
            StartedAt = now,
            BusyBefore = 0,
        };
        return WithContainers(booted, container => ComesBack(machine, container)
            ? container with { State = SimulatedContainerState.Running, StartedAt = now, ExitCode = 0 }
            : container);
    }

    /// <summary>
    /// docker and containerd bring up what their machine took down; docker also what had ended before, when it is always to run. Podman has
    /// no daemon that would do it.
    /// </summary>
    private static bool ComesBack(SimulatedMachine machine, SimulatedContainer container) =>
        container.RestartPolicy is "always" or "unless-stopped" && machine.Engine?.Dialect switch
        {
            SimulatedDialect.Docker => container.RestartPolicy == "always" || container.FinishedAt == machine.StoppedAt,
            SimulatedDialect.Containerd => container.FinishedAt == machine.StoppedAt,
            SimulatedDialect.Podman or null => false,
        };

    private static SimulatedMachine ShutDown(SimulatedMachine machine, DateTimeOffset now)
    {
        SimulatedMachine down = machine with { State = SimulatedMachineState.Stopped, Problem = null, StoppedAt = now, BusyBefore = 0 };
        return WithContainers(down, container => container.IsAlive
            ? container with { State = SimulatedContainerState.Exited, FinishedAt = now, ExitCode = 137 }
            : container);
    }

    private static SimulatedMachine WithContainers(SimulatedMachine machine, Func<SimulatedContainer, SimulatedContainer> change) =>
        machine.Engine is { } engine
            ? machine with { Engine = engine with { Containers = [.. engine.Containers.Select(change)] } }
            : machine;

    private async Task UntilAsync(
        SimulatedWatch watch, SimulatedMachine machine, SimulatedMachineState passing, CancellationToken cancellationToken)
    {
        while (computer.State.Find(machine.Provider, machine.Name)?.State == passing)
        {
            await watch.Next.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
