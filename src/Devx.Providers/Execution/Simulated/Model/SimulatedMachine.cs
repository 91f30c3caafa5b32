using System.Collections.Immutable;

namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A machine of the simulated computer, or an engine that counts as one (Docker Desktop, OrbStack).</summary>
internal sealed record SimulatedMachine
{
    /// <summary>podman, lima, colima, docker or orbstack.</summary>
    public required string Provider { get; init; }

    /// <summary>The name its provider uses.</summary>
    public required string Name { get; init; }

    /// <summary>What it is doing.</summary>
    public SimulatedMachineState State { get; init; }

    /// <summary>What is wrong with it when it is broken.</summary>
    public string? Problem { get; init; }

    /// <summary>Virtual cores.</summary>
    public required int CpuCount { get; init; }

    /// <summary>Configured memory in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>Configured disk in bytes.</summary>
    public required long Disk { get; init; }

    /// <summary>Used disk in bytes.</summary>
    public long DiskUsed { get; init; }

    /// <summary>aarch64 or x86_64.</summary>
    public string Architecture { get; init; } = "aarch64";

    /// <summary>vz, qemu, applehv, …</summary>
    public string VmType { get; init; } = "vz";

    /// <summary>True for the one its provider's tools use when none is named.</summary>
    public bool IsDefault { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last came up; stays when it goes down.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it last went down.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>ssh port on 127.0.0.1.</summary>
    public int SshPort { get; init; }

    /// <summary>The address under which the host reaches it.</summary>
    public string? Address { get; init; }

    /// <summary>Its container engine; null for a machine without one.</summary>
    public SimulatedEngine? Engine { get; init; }

    /// <summary>What only its provider knows: rootful, distro, template, kubernetes, …</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Load of the guest's own processes while it runs.</summary>
    /// <value>Percent, 100 = one core.</value>
    public LoadCurve OwnCpu { get; init; } = new(1);

    /// <summary>Memory of the guest's own processes while it runs.</summary>
    /// <value>Bytes.</value>
    public LoadCurve OwnMemory { get; init; } = new(600L << 20, 0.03);

    /// <summary>Seconds of processor time to add to what the containers of today have used; keeps the counter from jumping.</summary>
    public double BusyBefore { get; init; }

    /// <summary>Counts the ways up and down it was sent on; one that was overtaken by another must not end it.</summary>
    public int Journey { get; init; }

    /// <summary>Provider and name.</summary>
    public string Key => $"{Provider}/{Name}";

    /// <summary>True when it is up.</summary>
    public bool IsRunning => State == SimulatedMachineState.Running;

    /// <summary>The containers of its engine.</summary>
    public ImmutableArray<SimulatedContainer> Containers => Engine?.Containers ?? [];

    /// <summary>Load at a moment in percent of one core, never more than it has cores.</summary>
    public double CpuAt(DateTimeOffset moment) =>
        IsRunning ? Math.Min(CpuCount * 100, OwnCpu.At(moment) + Containers.Sum(container => container.CpuAt(moment))) : 0;

    /// <summary>Processor time in seconds used since it came up.</summary>
    public double BusyAt(DateTimeOffset moment) => IsRunning && StartedAt is { } start
        ? BusyBefore + (OwnCpu.Sum(start, moment) / 100) + Containers.Sum(container => BusyOf(container, start, moment))
        : 0;

    /// <summary>Bytes in use inside it at a moment.</summary>
    public long MemoryAt(DateTimeOffset moment) =>
        IsRunning ? Math.Min(Memory, (long)OwnMemory.At(moment) + Containers.Sum(container => container.MemoryAt(moment))) : 0;

    /// <summary>The same machine with one container replaced; unchanged when it has no such container.</summary>
    public SimulatedMachine With(SimulatedContainer container) => Engine is null ? this : this with
    {
        Engine = Engine with { Containers = [.. Engine.Containers.Select(old => old.Id == container.Id ? container : old)] },
    };

    private static double BusyOf(SimulatedContainer container, DateTimeOffset bootedAt, DateTimeOffset moment) =>
        container is { State: SimulatedContainerState.Running, StartedAt: { } start }
            ? container.Cpu.Sum(start > bootedAt ? start : bootedAt, moment) / 100
            : 0;
}
