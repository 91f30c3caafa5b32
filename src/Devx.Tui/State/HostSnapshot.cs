using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>The computer itself. Null means not known.</summary>
internal sealed record HostSnapshot
{
    public required string Name { get; init; }

    public required int CpuCount { get; init; }

    /// <summary>True when the session came over ssh.</summary>
    public bool IsRemote { get; init; }

    public ByteSize? MemoryTotal { get; init; }

    public ByteSize? MemoryUsed { get; init; }

    /// <summary>Load of the whole computer, 100 = all cores busy.</summary>
    public double? CpuPercent { get; init; }

    public Samples CpuHistory { get; init; } = Samples.Empty;
}
