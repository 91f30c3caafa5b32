namespace Devx.Providers.Containers;

/// <summary>What a runtime says of one container. Null means that it does not say.</summary>
public sealed record ContainerInfo
{
    /// <summary>The full id.</summary>
    public required string Id { get; init; }

    /// <summary>Its first name.</summary>
    public required string Name { get; init; }

    /// <summary>The image as it was named when the container was made.</summary>
    public required string Image { get; init; }

    /// <summary>The full id of its image, <c>sha256:</c> left out; null when the list does not say it.</summary>
    public string? ImageId { get; init; }

    /// <summary>What it is doing.</summary>
    public required ContainerStatus Status { get; init; }

    /// <summary>The runtime's own words for it.</summary>
    public string RawStatus { get; init; } = "";

    /// <summary>What its health check says.</summary>
    public ContainerHealth Health { get; init; }

    /// <summary>The exit code of its last run, when it has ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When its present run began; from rounded text with docker and nerdctl, then good to about its last unit.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its last run ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Published and exposed ports.</summary>
    public IReadOnlyList<PortMapping> Ports { get; init; } = [];

    /// <summary>The names of the networks it is on.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    /// <summary>The names of the volumes mounted in it; null when the list does not say them.</summary>
    public IReadOnlyList<string>? Volumes { get; init; }

    /// <summary>The command it runs, as the runtime prints it.</summary>
    public string Command { get; init; } = "";

    /// <summary>The compose project it belongs to.</summary>
    public string? ComposeProject { get; init; }

    /// <summary>The compose service it is an instance of.</summary>
    public string? ComposeService { get; init; }

    /// <summary>The pod it belongs to (podman, Kubernetes).</summary>
    public string? Pod { get; init; }

    /// <summary>Process id of its first process on the engine's host, when the list says it.</summary>
    public int? ProcessId { get; init; }

    /// <summary>True when it is up, if only between two runs or frozen: it ends when its machine goes down.</summary>
    internal bool IsUp => Status is ContainerStatus.Running or ContainerStatus.Paused or ContainerStatus.Restarting;
}
