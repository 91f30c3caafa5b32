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

    /// <summary>Containers written to files as checkpoints, by path (podman).</summary>
    public ImmutableDictionary<string, SimulatedContainer> Exports { get; init; } = ImmutableDictionary<string, SimulatedContainer>.Empty;

    /// <summary>Its containers, the newest last.</summary>
    public ImmutableArray<SimulatedContainer> Containers { get; init; } = [];

    /// <summary>Its images.</summary>
    public ImmutableArray<SimulatedImage> Images { get; init; } = [];

    /// <summary>Its volumes.</summary>
    public ImmutableArray<SimulatedVolume> Volumes { get; init; } = [];

    /// <summary>Its networks.</summary>
    public ImmutableArray<SimulatedNetwork> Networks { get; init; } = [];

    /// <summary>The image of a name, an id or the beginning of an id; names in any of the forms that mean the same.</summary>
    public SimulatedImage? FindImage(string nameOrId) =>
        Images.FirstOrDefault(image => image.Reference == nameOrId)
        ?? Images.FirstOrDefault(image => SimulatedRegistry.FullName(image.Reference) == SimulatedRegistry.FullName(nameOrId))
        ?? Images.FirstOrDefault(image => nameOrId.Length >= 4 && image.Id.StartsWith(
            nameOrId.StartsWith("sha256:", StringComparison.Ordinal) ? nameOrId["sha256:".Length..] : nameOrId, StringComparison.Ordinal));

    /// <summary>The network of a name, an id or the beginning of an id.</summary>
    public SimulatedNetwork? FindNetwork(string nameOrId) =>
        Networks.FirstOrDefault(network => network.Name == nameOrId)
        ?? Networks.FirstOrDefault(network => nameOrId.Length >= 4 && network.Id.StartsWith(nameOrId, StringComparison.Ordinal));

    /// <summary>Whether a container meets one of the filters of <c>ps</c> that ask what it uses.</summary>
    /// <param name="container">The container.</param>
    /// <param name="kind">ancestor, volume or network.</param>
    /// <param name="value">The image, volume or network.</param>
    public bool Uses(SimulatedContainer container, string kind, string value) => kind switch
    {
        "ancestor" => FindImage(value) is { } image && UsersOf(image).Any(user => user.Id == container.Id),
        "volume" => container.Volumes.ContainsKey(value),
        _ => FindNetwork(value) is { } network && network.Name == container.Network,
    };

    /// <summary>The containers that were made from an image, under whatever name.</summary>
    public IEnumerable<SimulatedContainer> UsersOf(SimulatedImage image) =>
        Containers.Where(container => FindImage(container.Image)?.Id == image.Id);

    /// <summary>Images that no container uses; those without a name, or all.</summary>
    public ImmutableArray<SimulatedImage> UnusedImages(bool isAll) =>
        [.. Images.Where(image => (isAll || image.IsDangling) && !UsersOf(image).Any())];

    /// <summary>Volumes that no container uses; those without a name, or all.</summary>
    public ImmutableArray<SimulatedVolume> UnusedVolumes(bool isAll) => [.. Volumes.Where(volume =>
        (isAll || volume.IsAnonymous) && !Containers.Any(container => container.Volumes.ContainsKey(volume.Name)))];

    /// <summary>Networks that somebody made and no container is on; docker and nerdctl count running ones only.</summary>
    public ImmutableArray<SimulatedNetwork> UnusedNetworks(bool stoppedHold) => [.. Networks.Where(network => !network.IsBuiltIn
        && !Containers.Any(container => container.Network == network.Name && (stoppedHold || container.IsAlive)))];

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
