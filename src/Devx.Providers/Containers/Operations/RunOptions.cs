using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>A new container.</summary>
public sealed record RunOptions
{
    /// <summary>The image to make it from.</summary>
    public required string Image { get; init; }

    /// <summary>Its name; null lets the engine choose.</summary>
    public string? Name { get; init; }

    /// <summary>What it runs instead of the image's command, word by word; empty for the image's own.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Variables as <c>NAME=value</c>.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>Ports to publish as the CLIs write them: <c>[ADDRESS:]HOST:CONTAINER[/udp]</c>.</summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <summary>Mounts as the CLIs write them: <c>VOLUME-OR-PATH:DESTINATION[:ro]</c>.</summary>
    public IReadOnlyList<string> Volumes { get; init; } = [];

    /// <summary>The network to put it on; null for the default.</summary>
    public string? Network { get; init; }

    /// <summary>no, always, unless-stopped or on-failure; null for the engine's default, which is no.</summary>
    public string? RestartPolicy { get; init; }

    /// <summary>True to remove it at its end.</summary>
    public bool IsRemovedAtEnd { get; init; }

    /// <summary>The most processor time it may use, in cores.</summary>
    public double? CpuCount { get; init; }

    /// <summary>The most memory it may use.</summary>
    public ByteSize? Memory { get; init; }
}
