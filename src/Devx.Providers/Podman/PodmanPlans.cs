using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Podman;

/// <summary>Podman's operations as steps, from the present list.</summary>
internal sealed class PodmanPlans(HostAccess host, PodmanCommands commands)
{
    private const string SleepIsStop = "Podman cannot suspend: the machine is stopped, its memory is freed and its processes end.";
    private readonly PodmanFiles _files = new(host);

    /// <summary>Makes a machine, starts it and makes it the default, as the options say.</summary>
    /// <param name="operation">What is wanted.</param>
    /// <param name="machines">The present machines.</param>
    /// <param name="connections">The names of the present connections.</param>
    /// <param name="version">The program's version, where it is known.</param>
    /// <exception cref="ProviderException">A value is refused, the name is taken, or it could not be started.</exception>
    public OperationPlan Init(
        InitMachine operation, IReadOnlyList<MachineInfo> machines, IReadOnlyList<string> connections, ProgramVersion? version)
    {
        InitOptions options = operation.Options;
        string[] names = [.. machines.Select(machine => machine.Id.Name), .. connections];
        if (PodmanNames.Problem(options.Name, names) is { } problem)
        {
            throw new ProviderException(
                names.Contains(options.Name) ? ProviderFailure.AlreadyExists : ProviderFailure.BadRequest,
                $"A machine cannot be named '{options.Name}'.", problem);
        }

        VmSizes.Check(options.CpuCount, options.Memory, options.Disk, host.Platform);
        if (options.Start)
        {
            RefuseSecond(machines, options.Name, options.VmType);
        }

        var steps = new List<OperationStep> { commands.Init(options, takesImagePath: version is { } known && !known.IsAtLeast(5, 0)) };
        if (options.MakeDefault)
        {
            steps.Add(commands.SetDefault(PodmanMachineInfo.Connection(options.Name, options.Rootful)));
        }

        if (options.Start)
        {
            steps.Add(commands.Start(options.VmType, options.Name));
        }

        return new OperationPlan(
            operation, steps, string.IsNullOrEmpty(options.Image) ? ["The first machine downloads an image of about 1 GB."] : []);
    }

    /// <summary>Starts a machine.</summary>
    /// <exception cref="ProviderException">Another one runs.</exception>
    public OperationPlan Start(MachineOperation operation, MachineInfo machine, IReadOnlyList<MachineInfo> machines)
    {
        if (IsUp(machine))
        {
            return Nothing(operation, machine.State.Status == MachineStatus.Running ? "It is running." : "It is starting.");
        }

        RefuseSecond(machines, machine.Id.Name, machine.VmType);
        return new OperationPlan(operation, [.. LeftOver(machine), commands.Start(machine.VmType, machine.Id.Name)], []);
    }

    /// <summary>Stops a machine.</summary>
    public OperationPlan Stop(MachineOperation operation, MachineInfo machine, bool force)
    {
        string[] notes = operation is SleepMachine ? [SleepIsStop] : [];
        if (machine.State.Status == MachineStatus.Stopped && (!force || !LeftOver(machine).Any()))
        {
            return Nothing(operation, "It is stopped.");
        }

        // A guest that has not booted yet misses the power button, and podman then waits for ever.
        return force && _files.QemuOf(machine.Id.Name) is { } process
            ? new OperationPlan(operation, [PodmanCommands.Kill(process), commands.Stop(machine)], [.. notes, "It ends like a power cut."])
            : new OperationPlan(operation, [commands.Stop(machine)], notes);
    }

    /// <summary>Stops and starts a machine.</summary>
    public OperationPlan Restart(MachineOperation operation, MachineInfo machine, IReadOnlyList<MachineInfo> machines)
    {
        OperationStep start = commands.Start(machine.VmType, machine.Id.Name);
        if (IsUp(machine))
        {
            return new OperationPlan(operation, [commands.Stop(machine), start], []);
        }

        RefuseSecond(machines, machine.Id.Name, machine.VmType);
        return new OperationPlan(operation, [.. LeftOver(machine), start], ["It is not running: it is only started."]);
    }

    /// <summary>Stops every machine that is up, by name; one that fails does not keep the others up.</summary>
    public OperationPlan StopAll(MachineOperation operation, IReadOnlyList<MachineInfo> machines) => new(
        operation,
        [.. machines.Where(machine => !PodmanMachineInfo.IsHost(machine) && IsUp(machine))
            .Select(machine => commands.Stop(machine) with { Title = $"stop {machine.Id.Name}", IsAlwaysRun = true })],
        []);

    /// <summary>Removes a machine; its lost process is ended before podman deletes the file that names it.</summary>
    public OperationPlan Remove(MachineOperation operation, MachineInfo machine) => new(
        operation,
        [.. machine.State.Status is MachineStatus.Running ? [] : LeftOver(machine), commands.Remove(machine)],
        ["Its disk is deleted with all containers, images and volumes in it.",
            .. machine.IsDefault ? ["It is the default: podman makes another connection the default."] : Array.Empty<string>()]);

    /// <summary>Changes a machine; one that was up is started again whatever happened.</summary>
    /// <exception cref="ProviderException">A value is refused, or the disk would shrink.</exception>
    public OperationPlan Resize(ResizeMachine operation, MachineInfo machine)
    {
        VmSizes.RefuseShrinking(machine.Disk, operation.Disk);
        ResizeMachine changes = VmSizes.Changes(operation, machine);
        VmSizes.Check(changes.CpuCount, changes.Memory, changes.Disk, host.Platform);
        if (changes is { CpuCount: null, Memory: null, Disk: null })
        {
            return Nothing(operation, "It has these values.");
        }

        return IsUp(machine)
            ? new OperationPlan(
                operation,
                [commands.Stop(machine), commands.Set(changes, machine),
                    commands.Start(machine.VmType, machine.Id.Name, isAlwaysRun: true)],
                ["The machine is stopped for it and started again."])
            : new OperationPlan(operation, [commands.Set(changes, machine)], []);
    }

    /// <summary>Makes the connection of a machine the default one.</summary>
    public OperationPlan SetDefault(MachineOperation operation, MachineInfo machine, bool isRootful) => machine.IsDefault
        ? Nothing(operation, "It is the default.")
        : new OperationPlan(operation, [commands.SetDefault(PodmanMachineInfo.Connection(machine.Id.Name, isRootful))], []);

    private static OperationPlan Nothing(MachineOperation operation, string why) => new(operation, [], [why]);

    private static bool IsUp(MachineInfo machine) =>
        machine.State.Status is MachineStatus.Running
        || machine.State is { Status: MachineStatus.Starting, Raw: not PodmanStates.StartingWithoutVm };

    /// <summary>Podman runs one machine at a time on every hypervisor but WSL.</summary>
    private static void RefuseSecond(IReadOnlyList<MachineInfo> machines, string name, string? vmType)
    {
        MachineInfo? other = machines.FirstOrDefault(
            machine => machine.Id.Name != name && !PodmanMachineInfo.IsHost(machine) && IsUp(machine));
        if (other is not null && vmType != PodmanMachineInfo.WslVmType)
        {
            throw new ProviderException(
                ProviderFailure.WrongState, $"{other.Id.Name} is up, and podman runs one machine at a time.",
                $"Stop {other.Id.Name} first.");
        }
    }

    private IEnumerable<OperationStep> LeftOver(MachineInfo machine) =>
        _files.QemuOf(machine.Id.Name) is { } process ? [PodmanCommands.Kill(process)] : [];
}
