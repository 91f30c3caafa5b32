using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Colima;

/// <summary>Colima's operations as steps, from the present list.</summary>
internal sealed class ColimaPlans(ColimaCommands commands, HostAccess host)
{
    /// <summary>Makes a profile.</summary>
    /// <exception cref="ProviderException">
    /// The name is taken or refused, or a value is: colima writes values down before it checks them, and then fails at every start.
    /// </exception>
    public OperationPlan Init(InitMachine operation, IReadOnlyList<MachineInfo> machines)
    {
        InitOptions options = operation.Options;
        NewNames.Check(options.Name, machines, name => ColimaNames.Problem(name, machines, host));
        VmSizes.Check(options.CpuCount, options.Memory, options.Disk, host.Platform);
        if (options.Runtime is { Length: > 0 } runtime && !ColimaRuntime.All.Contains(runtime))
        {
            throw Refused($"colima has no runtime named {runtime}.", $"Choose one of {string.Join(", ", ColimaRuntime.All)}.");
        }

        if (options.VmType is { Length: > 0 } && host.Platform.System != HostSystem.MacOs)
        {
            throw Refused("colima lets one choose the VM type on macOS only.", "Leave it to colima: it is qemu here.");
        }

        List<string> notes = options.MakeDefault
            ? [$"Docker's current context becomes {new ColimaProfile(options.Name).Instance}."]
            : ["Docker's current context stays as it is, now and at its later starts (autoActivate: false in its colima.yaml)."];
        if (!options.Start)
        {
            notes.Add("Colima makes a machine by starting it; it is stopped afterwards.");
        }

        return new OperationPlan(
            operation, options.Start ? [commands.Create(options)] : [commands.Create(options), commands.Stop(options.Name)], notes);
    }

    /// <summary>Starts a profile.</summary>
    public OperationPlan Start(MachineOperation operation, MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Running => Nothing(operation, "It is running."),
        MachineStatus.Starting => Nothing(operation, "It is starting. If its start has ended without success, stop it first."),
        MachineStatus.Broken => new OperationPlan(
            operation, [commands.ForceStop(machine.Id.Name), commands.Start(machine.Id.Name)],
            ["It is broken: it is stopped by force first.", .. ContextTaken(machine)]),
        MachineStatus.Stopped or MachineStatus.Stopping or MachineStatus.Suspended or MachineStatus.Unknown =>
            new OperationPlan(operation, [commands.Start(machine.Id.Name)], [.. ContextTaken(machine)]),
    };

    /// <summary>Stops a profile.</summary>
    public OperationPlan Stop(MachineOperation operation, MachineInfo machine, bool force) =>
        machine.State.Status is MachineStatus.Stopped
            ? Nothing(operation, "It is stopped.")
            : new OperationPlan(
                operation, [StopStep(machine, force)],
                [
                    .. operation is SleepMachine ? ["Colima cannot suspend: the machine is stopped."] : Array.Empty<string>(),
                    .. ContextLost(machine),
                ]);

    /// <summary>Stops and starts a profile.</summary>
    public OperationPlan Restart(MachineOperation operation, MachineInfo machine) => machine.State.Status is MachineStatus.Stopped
        ? new OperationPlan(operation, [commands.Start(machine.Id.Name)], ["It is not running: it is only started."])
        : new OperationPlan(operation, [StopStep(machine, false), commands.Start(machine.Id.Name)], [.. ContextTaken(machine)]);

    /// <summary>Stops every profile that is up, one after the other: they share docker's configuration.</summary>
    public OperationPlan StopAll(MachineOperation operation, IReadOnlyList<MachineInfo> machines) => new(
        operation,
        [.. machines.Where(machine => machine.State.Status is MachineStatus.Running or MachineStatus.Starting or MachineStatus.Broken)
            .Select(machine => StopStep(machine, false) with { Title = $"stop {machine.Id.Name}", IsAlwaysRun = true })],
        []);

    /// <summary>Removes a profile with its containers.</summary>
    /// <param name="operation">What was asked for.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="hasDataDisk">True when this colima keeps the containers on a disk that outlives the VM.</param>
    public OperationPlan Remove(MachineOperation operation, MachineInfo machine, bool hasDataDisk) => new(
        operation, [commands.Delete(machine.Id.Name, hasDataDisk)],
        [
            hasDataDisk
                ? "Containers, images and volumes are deleted too (--data); colima alone would keep their disk for the next start."
                : "Containers, images and volumes are deleted with the VM.",
            "Its settings (colima.yaml) are deleted.", .. ContextLost(machine),
        ]);

    /// <summary>
    /// Removes a half-made profile. The disk of its containers stays: one that an earlier profile of this name left behind would be lost
    /// with it.
    /// </summary>
    public OperationPlan Discard(string profile) => new(
        new RemoveMachine(profile), [commands.Delete(profile, withData: false)],
        [$"A disk for its containers may stay behind: colima delete --force --data --profile {PosixQuoting.Quote(profile)} removes it too."]);

    /// <summary>Changes a profile by starting it with other values.</summary>
    /// <exception cref="ProviderException">A value is refused, or the disk would shrink, which colima would ignore.</exception>
    public OperationPlan Resize(ResizeMachine operation, MachineInfo machine)
    {
        VmSizes.RefuseShrinking(machine.Disk, operation.Disk);
        ResizeMachine changes = VmSizes.Changes(operation, machine);
        VmSizes.Check(changes.CpuCount, changes.Memory, changes.Disk, host.Platform);
        if (changes is { CpuCount: null, Memory: null, Disk: null })
        {
            return Nothing(operation, "It has these values.");
        }

        return machine.State.Status is MachineStatus.Stopped
            ? new OperationPlan(
                operation, [commands.StartWith(changes), commands.Stop(machine.Id.Name) with { IsAlwaysRun = true }],
                ["Colima takes new values at a start only: the machine is started for it and stopped again."])
            : new OperationPlan(
                operation, [StopStep(machine, false), commands.StartWith(changes)],
                ["The machine is stopped for it and started again.", .. ContextTaken(machine)]);
    }

    /// <summary>Switches docker's current context to a profile.</summary>
    public static OperationPlan SetDefault(MachineOperation operation, MachineInfo machine) => new(
        operation, [ColimaCommands.UseContext(new ColimaProfile(machine.Id.Name))],
        ["Docker's current context changes for every program.", "The next start of any profile may change it again."]);

    private static OperationPlan Nothing(MachineOperation operation, string why) => new(operation, [], [why]);

    private static IEnumerable<string> ContextTaken(MachineInfo machine) => machine.Runtime is { Kind: RuntimeKind.Docker }
        ? [$"Docker's current context becomes {Context(machine)}, unless its colima.yaml says autoActivate: false."]
        : [];

    private static IEnumerable<string> ContextLost(MachineInfo machine) => machine.Runtime is { Kind: RuntimeKind.Docker }
        ? [$"The docker context {Context(machine)} is removed; if it is the current one, docker falls back to default."]
        : [];

    private static string Context(MachineInfo machine) => new ColimaProfile(machine.Id.Name).Instance;

    private static ProviderException Refused(string message, string remedy) => new(ProviderFailure.BadRequest, message, remedy);

    private OperationStep StopStep(MachineInfo machine, bool force) => force || machine.State.Status is MachineStatus.Broken
        ? commands.ForceStop(machine.Id.Name)
        : commands.Stop(machine.Id.Name);
}
