using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>One container with its numbers.</summary>
internal sealed record ContainerSnapshot
{
    public required ContainerInfo Info { get; init; }

    public ContainerUsage? Usage { get; init; }

    /// <summary>100 = one core.</summary>
    public double? CpuPercent { get; init; }

    public Samples CpuHistory { get; init; } = Samples.Empty;

    public UsageHistory History { get; init; } = UsageHistory.Empty;

    /// <summary>When it was last measured.</summary>
    public DateTimeOffset? MeasuredAt { get; init; }
}
