using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>What the engine's inspect says of one container. Null means that it does not say.</summary>
public sealed record ContainerDetails
{
    /// <summary>The full id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, without a slash.</summary>
    public required string Name { get; init; }

    /// <summary>The image as it was named when the container was made.</summary>
    public string Image { get; init; } = "";

    /// <summary>The full id of the image, <c>sha256:</c> left out.</summary>
    public string ImageId { get; init; } = "";

    /// <summary>The program that is run and its arguments: entrypoint, then command.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The folder it starts in.</summary>
    public string WorkingDirectory { get; init; } = "";

    /// <summary>Who it runs as; empty for the image's default, mostly root.</summary>
    public string User { get; init; } = "";

    /// <summary>The name it has for itself.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>Variables as <c>NAME=value</c>, in the engine's order. They often hold secrets.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>What is mounted into it.</summary>
    public IReadOnlyList<ContainerMount> Mounts { get; init; } = [];

    /// <summary>Published and exposed ports.</summary>
    public IReadOnlyList<PortMapping> Ports { get; init; } = [];

    /// <summary>The networks it is on.</summary>
    public IReadOnlyList<ContainerNetwork> Networks { get; init; } = [];

    /// <summary>All labels.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>no, always, unless-stopped, on-failure.</summary>
    public string? RestartPolicy { get; init; }

    /// <summary>How often the engine has restarted it.</summary>
    public int? RestartCount { get; init; }

    /// <summary>True when it has a terminal of its own: its output is one stream, not two.</summary>
    public bool HasTerminal { get; init; }

    /// <summary>True when its standard input is kept open.</summary>
    public bool HasInput { get; init; }

    /// <summary>True when it is removed at its end.</summary>
    public bool IsRemovedAtEnd { get; init; }

    /// <summary>True when it may do all that root on the host may do.</summary>
    public bool IsPrivileged { get; init; }

    /// <summary>The most memory it may use; null for no limit.</summary>
    public ByteSize? MemoryLimit { get; init; }

    /// <summary>The most processor time it may use, in cores; null for no limit.</summary>
    public double? CpuLimit { get; init; }

    /// <summary>What keeps its log (json-file, journald, k8s-file, none).</summary>
    public string? LogDriver { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When its last run began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its last run ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The exit code of its last run, when it has ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>True when the kernel killed it for want of memory.</summary>
    public bool IsOutOfMemory { get; init; }

    /// <summary>What the engine says went wrong when it was last started; empty when nothing did.</summary>
    public string Error { get; init; } = "";

    /// <summary>Process id of its first process on the engine's host; null while it does not run.</summary>
    public int? ProcessId { get; init; }

    /// <summary>The last answers of its health check, oldest first.</summary>
    public IReadOnlyList<HealthProbe> HealthProbes { get; init; } = [];

    /// <summary>When it was put away as a checkpoint (podman).</summary>
    public DateTimeOffset? CheckpointedAt { get; init; }

    /// <summary>The engine's own words, as JSON text; not cleaned.</summary>
    public string Raw { get; init; } = "";
}
