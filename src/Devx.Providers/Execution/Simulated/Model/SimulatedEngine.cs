using System.Collections.Immutable;

namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>The container engine of a machine and what it keeps.</summary>
internal sealed record SimulatedEngine
{
    /// <summary>Which engine it is.</summary>
    public required SimulatedDialect Dialect { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Path of its socket on the host; null when the host cannot reach it (containerd).</summary>
    public string? Socket { get; init; }

    /// <summary>What it says of the system it runs on (<c>OperatingSystem</c> of docker info).</summary>
    public string SystemName { get; init; } = "Ubuntu 25.10";

    /// <summary>Its containers, the newest last.</summary>
    public ImmutableArray<SimulatedContainer> Containers { get; init; } = [];

    /// <summary>Its images.</summary>
    public ImmutableArray<SimulatedImage> Images { get; init; } = [];

    /// <summary>Its volumes.</summary>
    public ImmutableArray<SimulatedVolume> Volumes { get; init; } = [];

    /// <summary>Its networks.</summary>
    public ImmutableArray<SimulatedNetwork> Networks { get; init; } = [];

    /// <summary>The container of a name, an id or the unique beginning of an id.</summary>
    public SimulatedContainer? Find(string nameOrId)
    {
        SimulatedContainer[] found = [.. Containers.Where(container => container.Name == nameOrId || container.Id == nameOrId)];
        if (found.Length == 0 && nameOrId.Length > 0)
        {
            found = [.. Containers.Where(container => container.Id.StartsWith(nameOrId, StringComparison.Ordinal))];
        }

        return found.Length == 1 ? found[0] : null;
    }
}
