namespace Devx.Providers.Contracts;

/// <summary>What a machine uses right now. Null means not known.</summary>
public sealed record MachineUsage
{
    /// <summary>Processor counters; the load is the difference of two samples.</summary>
    public CpuSample? Cpu { get; init; }

    /// <summary>Memory used inside the machine: total less available.</summary>
    public ByteSize? MemoryUsed { get; init; }

    /// <summary>Memory the guest has, a little below the configured size.</summary>
    public ByteSize? MemoryTotal { get; init; }

    /// <summary>Used space of the disk that holds the containers.</summary>
    public ByteSize? DiskUsed { get; init; }

    /// <summary>Size of that disk.</summary>
    public ByteSize? DiskTotal { get; init; }

    /// <summary>How long the guest has been up.</summary>
    public TimeSpan? Uptime { get; init; }
}
