using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.OrbStack;

/// <summary>OrbStack's operations as steps, from the present list.</summary>
internal sealed class OrbStackPlans(OrbStackCommands commands, HostPlatform platform)
{
    private const string WholeStops = "OrbStack stops as a whole: docker and every machine.";

    /// <summary>Makes a machine.</summary>
    /// <exception cref="ProviderException">The name is taken or refused, or a value is.</exception>
    public OperationPlan Init(InitMachine operation, IReadOnlyList<MachineInfo> machines)
    {
        InitOptions options = operation.Options;
        NewNames.Check(
            options.Name, [.. machines.Where(machine => !IsEngine(machine))], name => OrbStackNames.Problem(name, machines));

        if (options.Image?.StartsWith('-') ?? false)
        {
            throw new ProviderException(ProviderFailure.BadRequest, $"{PosixQuoting.Quote(options.Image)} is not a distribution.");
        }

        VmSizes.Check(options.CpuCount, options.Memory, options.Disk, platform);
        List<OperationStep> steps = [commands.Create(options)];
        List<string> notes = ["OrbStack boots a new machine at once; the first machine becomes the default."];
        if (options.MakeDefault)
        {
            steps.Add(commands.SetDefault(options.Name));
        }

        if (!options.Start)
        {
            steps.Add(commands.Stop(options.Name));
            notes.Add("It is stopped afterwards.");
        }

        return new OperationPlan(operation, steps, notes);
    }

    /// <summary>Starts a machine, or OrbStack.</summary>
    public OperationPlan Start(MachineOperation operation, MachineInfo machine) => machine.State.Status switch
    {
        MachineStatus.Running => Nothing(operation, "It is running."),
        MachineStatus.Starting => Nothing(operation, "It is starting."),
        MachineStatus.Stopped or MachineStatus.Stopping or MachineStatus.Suspended or MachineStatus.Broken or MachineStatus.Unknown =>
            IsEngine(machine)
                ? new OperationPlan(operation, [commands.StartService()], ["The machines that ran last are started too."])
                : new OperationPlan(operation, [commands.Start(machine.Id.Name)], []),
    };

    /// <summary>Stops a machine, or OrbStack.</summary>
    public OperationPlan Stop(MachineOperation operation, MachineInfo machine, bool force) => machine switch
    {
        { State.Status: MachineStatus.Stopped } => Nothing(operation, "It is stopped."),
        _ when IsEngine(machine) => new OperationPlan(operation, [commands.StopService(force)], [WholeStops]),
        _ => new OperationPlan(
            operation, [commands.Stop(machine.Id.Name)],
            force ? ["One machine cannot be stopped by force: force would end all of OrbStack."] : []),
    };

    /// <summary>Restarts a machine, or the engine alone.</summary>
    public OperationPlan Restart(MachineOperation operation, MachineInfo machine) => machine.State.Status is MachineStatus.Stopped
        ? Start(operation, machine)
        : new OperationPlan(operation, [commands.Restart(machine.Id.Name)], IsEngine(machine) ? ["All containers are restarted."] : []);

    /// <summary>Stops every machine by its name; docker and OrbStack itself go on.</summary>
    public OperationPlan StopAll(MachineOperation operation, IReadOnlyList<MachineInfo> machines) => new(
        operation,
        [.. machines.Where(machine => !IsEngine(machine) && machine.State.Status is MachineStatus.Running or MachineStatus.Starting)
            .Select(machine => commands.Stop(machine.Id.Name) with { Title = $"stop {machine.Id.Name}", IsAlwaysRun = true })],
        ["Docker and OrbStack itself go on: stop orbstack/docker to stop everything."]);

    /// <summary>Removes a machine.</summary>
    public OperationPlan Remove(MachineOperation operation, MachineInfo machine) =>
        new(operation, [commands.Delete(machine.Id.Name)], ["All its files are deleted; OrbStack does not ask."]);

    /// <summary>Changes the limits of a machine, or of all together.</summary>
    /// <exception cref="ProviderException">A value is refused.</exception>
    public OperationPlan Resize(ResizeMachine operation, MachineInfo machine)
    {
        ResizeMachine changes = VmSizes.Changes(operation, machine);
        VmSizes.Check(changes.CpuCount, changes.Memory, changes.Disk, platform);
        VmSizes.RefuseShrinking(machine.Disk, operation.Disk);
        if (IsEngine(machine) && operation.Disk is not null)
        {
            throw new ProviderException(
                ProviderFailure.Unsupported, "OrbStack's disk grows by itself.", "Limit the disk of a machine instead.");
        }

        if (changes is { CpuCount: null, Memory: null, Disk: null })
        {
            return Nothing(operation, "It has these values.");
        }

        List<OperationStep> steps =
            [.. OrbStackLimit.Of(changes, IsEngine(machine)).Select(limit => commands.Set(limit.Key, limit.Value))];
        if (machine.State.Status is MachineStatus.Stopped)
        {
            return new OperationPlan(operation, steps, ["It applies at the next start."]);
        }

        return IsEngine(machine)
            ? new OperationPlan(
                operation, [.. steps, commands.StopService(false), commands.StartService()], [WholeStops, "It is started again."])
            : new OperationPlan(operation, [.. steps, commands.Restart(machine.Id.Name)], ["The machine is restarted for it."]);
    }

    /// <summary>Makes a machine orbctl's default, or OrbStack docker's current engine.</summary>
    public OperationPlan SetDefault(MachineOperation operation, MachineInfo machine) => IsEngine(machine)
        ? new OperationPlan(operation, [OrbStackCommands.UseContext()], ["Docker's current context changes for every program."])
        : new OperationPlan(operation, [commands.SetDefault(machine.Id.Name)], []);

    private static bool IsEngine(MachineInfo machine) => machine.Id.Name == OrbStackMachines.Docker;

    private static OperationPlan Nothing(MachineOperation operation, string why) => new(operation, [], [why]);
}
