using System.Collections.Immutable;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated;

/// <summary>What can be done with the containers of the simulated computer; whether it may be done, the command lines say.</summary>
internal sealed class ContainerOperations(SimulatedComputer computer)
{
    private DateTimeOffset Now => computer.Time.GetUtcNow();

    /// <summary>Adds a container, in whatever state it is.</summary>
    public void Add(SimulatedMachine machine, SimulatedContainer container) => computer.Change(
        state => Replace(state, machine, containers => containers.Add(container)), machine, "create", container);

    /// <summary>Starts a container that does not run.</summary>
    public void Start(SimulatedMachine machine, SimulatedContainer container) =>
        computer.Change(machine, container.Id, ["start"], current => current.IsAlive ? null : Started(current));

    /// <summary>Ends a container's processes as a signal or the program itself does.</summary>
    public void End(SimulatedMachine machine, SimulatedContainer container, int exitCode, params IReadOnlyList<string> actions)
    {
        SimulatedContainer? ended = computer.Change(
            machine, container.Id, actions, current => current.IsAlive ? Ended(current, exitCode) : null);
        if (ended is { IsRemovedAtEnd: true })
        {
            Remove(machine, ended, withVolumes: true);
        }
    }

    /// <summary>Ends and starts a container.</summary>
    public void Restart(SimulatedMachine machine, SimulatedContainer container, int exitCode)
    {
        computer.Change(
            machine, container.Id, ["kill", "die", "stop"], current => current.IsAlive ? Ended(current, exitCode) : null);
        computer.Change(machine, container.Id, ["start", "restart"], Started);
    }

    /// <summary>Freezes a container.</summary>
    public void Pause(SimulatedMachine machine, SimulatedContainer container) =>
        computer.Change(machine, container.Id, ["pause"], current => current with { State = SimulatedContainerState.Paused });

    /// <summary>Lets a frozen container go on.</summary>
    public void Unpause(SimulatedMachine machine, SimulatedContainer container) =>
        computer.Change(machine, container.Id, ["unpause"], current => current with { State = SimulatedContainerState.Running });

    /// <summary>Gives a container another name.</summary>
    public void Rename(SimulatedMachine machine, SimulatedContainer container, string name) =>
        computer.Change(machine, container.Id, ["rename"], current => current with { Name = name });

    /// <summary>Sets what the health check says.</summary>
    public void SetHealth(SimulatedMachine machine, SimulatedContainer container, SimulatedHealth health) => computer.Change(
        machine, container.Id, [$"health_status: {(health == SimulatedHealth.Healthy ? "healthy" : "unhealthy")}"],
        current => current.State == SimulatedContainerState.Running && current.Health != health ? current with { Health = health } : null);

    /// <summary>Changes what a container may use.</summary>
    public void Limit(SimulatedMachine machine, SimulatedContainer container, double? cpus, long? memory) =>
        computer.Change(machine, container.Id, ["update"], current => current with
        {
            CpuLimit = cpus ?? current.CpuLimit,
            MemoryLimit = memory ?? current.MemoryLimit,
        });

    /// <summary>Puts a container on the disk; it ends with it unless it is left running.</summary>
    public void Checkpoint(SimulatedMachine machine, SimulatedContainer container, string name, bool leavesRunning, int exitCode)
    {
        computer.Change(machine, container.Id, ["checkpoint"], current => current with
        {
            Checkpoints = [.. current.Checkpoints.Where(other => other != name), name],
            CheckpointedAt = leavesRunning ? null : Now,
        });
        if (!leavesRunning)
        {
            End(machine, container, exitCode, "die");
        }
    }

    /// <summary>Lets a container go on from the disk.</summary>
    public void Restore(SimulatedMachine machine, SimulatedContainer container) => computer.Change(
        machine, container.Id, ["start"], current => Started(current) with { CheckpointedAt = null });

    /// <summary>Changes what an engine keeps beside containers.</summary>
    public void EditEngine(SimulatedMachine machine, Func<SimulatedEngine, SimulatedEngine> change) => computer.Change(state => state with
    {
        Machines = [.. state.Machines.Select(other => other.Key == machine.Key && other.Engine is { } engine
            ? other with { Engine = change(engine) }
            : other)],
    });

    /// <summary>Removes a container, alive or not, and its volumes without a name when they are to go with it.</summary>
    public void Remove(SimulatedMachine machine, SimulatedContainer container, bool withVolumes)
    {
        Remove(machine, container);
        if (withVolumes)
        {
            EditEngine(machine, engine => engine with
            {
                Volumes = [.. engine.Volumes.Where(volume => !volume.IsAnonymous || !container.Volumes.ContainsKey(volume.Name)
                    || engine.Containers.Any(other => other.Volumes.ContainsKey(volume.Name)))],
            });
        }
    }

    /// <summary>Removes a container, alive or not.</summary>
    public void Remove(SimulatedMachine machine, SimulatedContainer container)
    {
        End(machine, container, 137, "kill", "die");
        computer.Change(
            state => Replace(state, machine, containers => [.. containers.Where(other => other.Id != container.Id)]),
            machine, "destroy", container);
    }

    private SimulatedContainer Started(SimulatedContainer container) => container.Starting(Now) with
    {
        ExitCode = 0,
        Health = container.Health == SimulatedHealth.None ? SimulatedHealth.None : SimulatedHealth.Starting,
    };

    private SimulatedContainer Ended(SimulatedContainer container, int exitCode) => container with
    {
        State = SimulatedContainerState.Exited,
        FinishedAt = Now,
        ExitCode = exitCode,
    };

    private static SimulatedState Replace(
        SimulatedState state, SimulatedMachine machine,
        Func<ImmutableArray<SimulatedContainer>, ImmutableArray<SimulatedContainer>> change) => state with
        {
            Machines = [.. state.Machines.Select(other => other.Key == machine.Key && other.Engine is { } engine
            ? other with { Engine = engine with { Containers = change(engine.Containers) } }
            : other)],
        };
}
