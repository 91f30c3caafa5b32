using Devx.Providers.Contracts;

namespace Devx.Providers.Planning;

/// <summary>What holds for the operations of every provider: which verb each is, and what must be true when it is done.</summary>
internal static class OperationRules
{
    /// <summary>Refuses an operation that the provider says it cannot do.</summary>
    /// <exception cref="ProviderException">Not with this machine now, or not with any.</exception>
    public static void Require(IVmProvider provider, MachineVerb verb, MachineInfo? machine)
    {
        if (provider.CapabilityOf(verb, machine) is { IsPossible: false } no)
        {
            bool isOnlyNow = machine is not null && provider.CapabilityOf(verb, null).IsPossible;
            throw new ProviderException(
                isOnlyNow ? ProviderFailure.WrongState : ProviderFailure.Unsupported, no.Reason ?? $"{provider.Name} cannot do this.");
        }
    }

    /// <summary>Checks a list that was read after an operation; the default is another matter, which each provider checks itself.</summary>
    /// <exception cref="ProviderException">The state is not what was asked for.</exception>
    public static void CheckDone(MachineOperation operation, IReadOnlyList<MachineInfo> machines)
    {
        MachineInfo? machine = machines.FirstOrDefault(candidate => candidate.Id.Name == operation.Name);
        string? problem = operation switch
        {
            InitMachine { Options.Start: true } or StartMachine or RestartMachine => IsUp(machine) ? null : "is not up",
            InitMachine => machine is null ? "is not there" : null,
            StopMachine or SleepMachine => machine is null or { State.Status: MachineStatus.Stopped } ? null : "is not stopped",
            RemoveMachine => machine is null ? null : "is still there",
            ResizeMachine resize => machine is null ? "is not there" : DifferenceOf(resize, machine),
            _ => null,
        };
        if (problem is not null)
        {
            throw NotDone(operation.Name, problem, machine);
        }
    }

    /// <summary>The error for a command that ended well without having done its work.</summary>
    public static ProviderException NotDone(string name, string problem, MachineInfo? machine) => new(
        ProviderFailure.WrongState,
        $"The commands ended without an error, but {name} {problem}{StatusOf(machine)}.",
        machine?.State.Detail ?? "Look at what the commands printed.");

    private static string StatusOf(MachineInfo? machine) =>
        machine is null ? "" : $" ({machine.State.Status.ToString().ToLowerInvariant()})";

    private static bool IsUp(MachineInfo? machine) => machine?.State.Status is MachineStatus.Running or MachineStatus.Starting;

    private static string? DifferenceOf(ResizeMachine resize, MachineInfo machine)
    {
        if (resize.CpuCount is { } cpus && machine.CpuCount != cpus)
        {
            return $"has {machine.CpuCount} cpus, not {cpus}";
        }

        if (resize.Memory is { } memory && !IsAbout(machine.Memory, memory))
        {
            return $"has {machine.Memory?.MiB:0} MiB of memory, not {memory.MiB:0}";
        }

        return resize.Disk is { } disk && !IsAbout(machine.Disk, disk)
            ? $"has a disk of {machine.Disk?.GiB:0.#} GiB, not {disk.GiB:0.#}"
            : null;
    }

    // CLIs take MiB, or fractions of GiB.
    private static bool IsAbout(ByteSize? actual, ByteSize wanted) => actual is { } size && Math.Abs(size.MiB - wanted.MiB) <= 1;
}
