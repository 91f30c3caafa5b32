using Devx.Providers.Containers.Catalog;
using Devx.Providers.Contracts;

namespace Devx.Tui.State;

/// <summary>One machine with its numbers and containers as they were last read.</summary>
internal sealed record MachineSnapshot
{
    public required MachineInfo Info { get; init; }

    public MachineUsage? Usage { get; init; }

    /// <summary>100 = one core.</summary>
    public double? CpuPercent { get; init; }

    public Samples CpuHistory { get; init; } = Samples.Empty;

    /// <summary>Memory used inside, in MiB.</summary>
    public Samples MemoryHistory { get; init; } = Samples.Empty;

    public ContainersSnapshot Containers { get; init; } = ContainersSnapshot.NotAsked;

    public EngineListing<ImageInfo> Images { get; init; } = EngineListing<ImageInfo>.NotAsked;

    public EngineListing<VolumeInfo> Volumes { get; init; } = EngineListing<VolumeInfo>.NotAsked;

    /// <summary>Null until somebody has them counted.</summary>
    public VolumeSizes? VolumeSizes { get; init; }

    public EngineListing<NetworkInfo> Networks { get; init; } = EngineListing<NetworkInfo>.NotAsked;
}
