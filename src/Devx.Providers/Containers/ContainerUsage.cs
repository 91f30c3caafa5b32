using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>What one container uses now. Null means not known.</summary>
public sealed record ContainerUsage
{
    /// <summary>The container's full id.</summary>
    public required string ContainerId { get; init; }

    /// <summary>Load as the runtime measured it over its own last second.</summary>
    /// <value>Percent, 100 = one core.</value>
    public double? CpuPercent { get; init; }

    /// <summary>Processor counters where the kernel was asked; the load is the difference of two samples.</summary>
    public CpuSample? Cpu { get; init; }

    /// <summary>Memory used, without the page cache that can be dropped (as docker stats counts).</summary>
    public ByteSize? MemoryUsed { get; init; }

    /// <summary>Its limit; the machine's memory when it has none of its own.</summary>
    public ByteSize? MemoryLimit { get; init; }

    /// <summary>Processes and threads in it.</summary>
    public int? ProcessCount { get; init; }

    /// <summary>All that it ever received over its networks; less than before after it was started again.</summary>
    public ByteSize? NetworkReceived { get; init; }

    /// <summary>All that it ever sent over its networks.</summary>
    public ByteSize? NetworkSent { get; init; }

    /// <summary>All that it ever read from disks.</summary>
    public ByteSize? DiskRead { get; init; }

    /// <summary>All that it ever wrote to disks.</summary>
    public ByteSize? DiskWritten { get; init; }
}
