using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>One name of an image, or an image without a name. Null means that the runtime does not say.</summary>
public sealed record ImageInfo
{
    /// <summary>The full id, <c>sha256:</c> left out.</summary>
    public required string Id { get; init; }

    /// <summary>The name without its tag (<c>ghcr.io/acme/api</c>); null for an image without a name.</summary>
    public string? Repository { get; init; }

    /// <summary>The tag; null where there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>The digest by which a registry knows it.</summary>
    public string? Digest { get; init; }

    /// <summary>What it takes on the disk, layers shared with others included.</summary>
    public ByteSize? Size { get; init; }

    /// <summary>When it was built.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Operating system and architecture, where the runtime lists an image once for each (nerdctl).</summary>
    public string? Platform { get; init; }

    /// <summary>How many containers use it, where the list says so.</summary>
    public int? ContainerCount { get; init; }

    /// <summary>True for an image without a name: what an older build left behind.</summary>
    public bool IsDangling => Repository is null;

    /// <summary>What commands call it: name and tag or digest, else the id.</summary>
    public string Reference =>
        Repository is null ? Id
        : Tag is not null ? $"{Repository}:{Tag}"
        : Digest is not null ? $"{Repository}@{Digest}"
        : Repository;
}
