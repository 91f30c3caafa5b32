using System.Collections.Immutable;

namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>A container of the simulated computer.</summary>
internal sealed record SimulatedContainer
{
    private const int KeptRuns = 20;

    /// <summary>64 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, without a slash.</summary>
    public required string Name { get; init; }

    /// <summary>The image as it was named.</summary>
    public required string Image { get; init; }

    /// <summary>What it is doing.</summary>
    public SimulatedContainerState State { get; init; }

    /// <summary>What its health check says.</summary>
    public SimulatedHealth Health { get; init; }

    /// <summary>Exit code of its last run.</summary>
    public int ExitCode { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its last run began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its last run ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The runs before the last one that are still in its log.</summary>
    public ImmutableArray<SimulatedRun> EarlierRuns { get; init; } = [];

    /// <summary>Published and exposed ports.</summary>
    public ImmutableArray<SimulatedPort> Ports { get; init; } = [];

    /// <summary>Entry point and arguments.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>Its labels, those of compose too.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Name of its pod (podman).</summary>
    public string? Pod { get; init; }

    /// <summary>Names of the volumes it uses, each with its place inside.</summary>
    public ImmutableSortedDictionary<string, string> Volumes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The network it is in.</summary>
    public string Network { get; init; } = "bridge";

    /// <summary>no, always, unless-stopped or on-failure.</summary>
    public string RestartPolicy { get; init; } = "no";

    /// <summary>How often the engine has started it again.</summary>
    public int RestartCount { get; init; }

    /// <summary>Processor load while it runs.</summary>
    /// <value>Percent, 100 = one core.</value>
    public LoadCurve Cpu { get; init; } = new(0.3);

    /// <summary>Memory while it is in memory.</summary>
    /// <value>Bytes.</value>
    public LoadCurve Memory { get; init; } = new(8 << 20, 0.05);

    /// <summary>Its memory limit in bytes; 0 for none.</summary>
    public long MemoryLimit { get; init; }

    /// <summary>The most processor time it may use in cores; 0 for no limit.</summary>
    public double CpuLimit { get; init; }

    /// <summary>True when it is removed at its end.</summary>
    public bool IsRemovedAtEnd { get; init; }

    /// <summary>The shell in it; null for an image that has none.</summary>
    public string? Shell { get; init; } = "/bin/sh";

    /// <summary>The names of its checkpoints; an empty one in podman, which keeps only one.</summary>
    public ImmutableArray<string> Checkpoints { get; init; } = [];

    /// <summary>When podman put it away as a checkpoint; null when it is not.</summary>
    public DateTimeOffset? CheckpointedAt { get; init; }

    /// <summary>Processes in it while it runs.</summary>
    public int ProcessCount { get; init; } = 1;

    /// <summary>Process id of its first process in the guest while it runs.</summary>
    public int ProcessId { get; init; }

    /// <summary>What it prints.</summary>
    public SimulatedLog Log { get; init; } = SimulatedLog.Quiet;

    /// <summary>True while its processes exist.</summary>
    public bool IsAlive => State is SimulatedContainerState.Running or SimulatedContainerState.Paused;

    /// <summary>Load at a moment in percent of one core.</summary>
    public double CpuAt(DateTimeOffset moment) => State == SimulatedContainerState.Running ? Cpu.At(moment) : 0;

    /// <summary>Bytes in memory at a moment.</summary>
    public long MemoryAt(DateTimeOffset moment) => IsAlive ? (long)Memory.At(moment) : 0;

    /// <summary>The same container in a new run; the log keeps some of the runs before.</summary>
    public SimulatedContainer Starting(DateTimeOffset now) => this with
    {
        State = SimulatedContainerState.Running,
        StartedAt = now,
        EarlierRuns = StartedAt is { } start && FinishedAt is { } end && start < end
            ? [.. EarlierRuns.TakeLast(KeptRuns - 1), new SimulatedRun(start, end)]
            : EarlierRuns,
    };
}
