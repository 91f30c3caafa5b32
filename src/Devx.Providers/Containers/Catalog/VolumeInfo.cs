using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>One volume. Null means that the runtime does not say.</summary>
public sealed record VolumeInfo
{
    /// <summary>Its name; 64 hexadecimal digits for one that nobody named.</summary>
    public required string Name { get; init; }

    /// <summary>What keeps it, <c>local</c> mostly.</summary>
    public string Driver { get; init; } = "";

    /// <summary>Where it is on the engine's host.</summary>
    public string Mountpoint { get; init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>What it holds.</summary>
    public ByteSize? Size { get; init; }

    /// <summary>
    /// Names of the containers that mount it, ordered, where the list of containers does not say what they mount (podman); null where it
    /// does, and as long as it is not known.
    /// </summary>
    public IReadOnlyList<string>? Users { get; init; }

    /// <summary>The compose project it belongs to.</summary>
    public string? ComposeProject { get; init; }

    /// <summary>True when nobody gave it a name.</summary>
    public bool IsAnonymous => Name.Length == 64 && Name.All(char.IsAsciiHexDigit);
}
