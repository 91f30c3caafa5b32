using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Devx.Providers.Planning;

namespace Devx.Providers.Lima;

/// <summary>Lima's operations as steps, from the present list.</summary>
internal sealed class LimaPlans(LimaCommands commands, HostPlatform platform)
{
    private const string SleepIsStop = "Lima cannot suspend: the machine is stopped.";

    /// <summary>What is wrong with the name of a new machine; null when lima takes it and nobody has it.</summary>
    public static string? NameProblem(string name, IReadOnlyList<MachineInfo> machines, HostPlatform platform) =>
        LimactlNames.Problem(name, LimaFolder.Of(platform), platform.System)
        ?? (machines.Any(machine => machine.Id.Name == name) ? $"There is a machine named {name} already." : null);

    /// <summary>Makes a machine.</summary>
    /// <exception cref="ProviderException">The name is taken or refused, or a value is one that only the start would refuse.</exception>
    public OperationPlan Init(InitMachine operation, IReadOnlyList<MachineInfo> machines)
    {
        InitOptions options = operation.Options;
        NewNames.Check(options.Name, machines, name => NameProblem(name, machines, platform));

        VmSizes.Check(options.CpuCount, options.Memory, options.Disk, platform);
        List<string> notes = options.MakeDefault && options.Name != "default"
            ? ["Lima keeps no default; limactl uses the machine named 'default'."]
            : [];
        return new OperationPlan(
            operation, options.Start ? [commands.Create(options), commands.Start(options.Name)] : [commands.Create(options)], notes);
    }

    /// <summary>Starts a machine.</summary>
    public OperationPlan Start(MachineOperation operation, MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Running => Nothing(operation, "It is running."),
        MachineStatus.Starting => Nothing(operation, "It is starting."),
        MachineStatus.Broken => new OperationPlan(
            operation, [commands.ForceStop(machine.Id.Name), commands.Start(machine.Id.Name)],
            ["It is broken: it is stopped by force first."]),
        MachineStatus.Stopped or MachineStatus.Stopping or MachineStatus.Suspended or MachineStatus.Unknown =>
            new OperationPlan(operation, [commands.Start(machine.Id.Name)], []),
    };

    /// <summary>Stops a machine.</summary>
    public OperationPlan Stop(MachineOperation operation, MachineInfo machine, bool force)
    {
        List<string> notes = operation is SleepMachine ? [SleepIsStop] : [];
        if (machine.State.Status is MachineStatus.Stopped)
        {
            return Nothing(operation, "It is stopped.");
        }

        if (machine.State.Status is MachineStatus.Starting && !force)
        {
            notes.Add("It is still starting: the stop waits until its guest listens. By force it is stopped at once.");
        }

        return new OperationPlan(operation, [StopStep(machine, force)], notes);
    }

    /// <summary>Stops and starts a machine.</summary>
    public OperationPlan Restart(MachineOperation operation, MachineInfo machine) => machine.State.Status is MachineStatus.Stopped
        ? new OperationPlan(operation, [commands.Start(machine.Id.Name)], ["It is not running: it is only started."])
        : new OperationPlan(operation, [StopStep(machine, false), commands.Start(machine.Id.Name)], []);

    /// <summary>Stops every machine that is up; one that fails does not keep the others up.</summary>
    public OperationPlan StopAll(MachineOperation operation, IReadOnlyList<MachineInfo> machines) => new(
        operation,
        [.. machines.Where(machine => machine.State.Status is MachineStatus.Running or MachineStatus.Starting
                || machine is { State.Status: MachineStatus.Broken, CpuCount: not null })
            .Select(machine => StopStep(machine, false) with { Title = $"stop {machine.Id.Name}", IsAlwaysRun = true })],
        []);

    /// <summary>Removes a machine.</summary>
    public OperationPlan Remove(MachineOperation operation, MachineInfo machine) => new(
        operation, [commands.Delete(machine.Id.Name)], ["Its disk is deleted with all containers, images and volumes in it."]);

    /// <summary>Changes a machine; one that was up is started again whatever happened.</summary>
    /// <exception cref="ProviderException">A value is refused, or the disk would shrink.</exception>
    public OperationPlan Resize(ResizeMachine operation, MachineInfo machine)
    {
        VmSizes.RefuseShrinking(machine.Disk, operation.Disk);
        ResizeMachine changes = VmSizes.Changes(operation, machine);
        VmSizes.Check(changes.CpuCount, changes.Memory, changes.Disk, platform);
        if (changes is { CpuCount: null, Memory: null, Disk: null })
        {
            return Nothing(operation, "It has these values.");
        }

        bool isUp = machine.State.Status is not MachineStatus.Stopped;
        return new OperationPlan(
            operation,
            isUp
                ? [StopStep(machine, false), commands.Edit(changes), commands.Start(machine.Id.Name, isAlwaysRun: true)]
                : [commands.Edit(changes)],
            isUp ? ["The machine is stopped for it and started again."] : []);
    }

    private static OperationPlan Nothing(MachineOperation operation, string why) => new(operation, [], [why]);

    private OperationStep StopStep(MachineInfo machine, bool force) =>
        force || machine.State.Status is MachineStatus.Broken or MachineStatus.Unknown
            ? commands.ForceStop(machine.Id.Name)
            : commands.Stop(machine.Id.Name);
}
