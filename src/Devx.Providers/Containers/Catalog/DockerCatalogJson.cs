using System.Text.Json.Serialization;

namespace Devx.Providers.Containers.Catalog;

/// <summary>One line of <c>docker image ls</c>; every value is text.</summary>
internal sealed record DockerImageLine
{
    public string? ID { get; init; }

    public string? Repository { get; init; }

    public string? Tag { get; init; }

    public string? Digest { get; init; }

    /// <summary>Decimal, three digits: <c>1.98MB</c>.</summary>
    public string? Size { get; init; }

    public string? CreatedAt { get; init; }

    /// <summary>A number since engine 23 or so; before, and with another store, <c>N/A</c>.</summary>
    public string? Containers { get; init; }
}

/// <summary>One line of <c>docker volume ls</c>; every value is text.</summary>
internal sealed record DockerVolumeLine
{
    public string? Name { get; init; }

    public string? Driver { get; init; }

    public string? Mountpoint { get; init; }

    public string? Labels { get; init; }
}

/// <summary>One line of <c>docker network ls</c>; every value is text.</summary>
internal sealed record DockerNetworkLine
{
    public string? ID { get; init; }

    public string? Name { get; init; }

    public string? Driver { get; init; }

    public string? Scope { get; init; }

    /// <summary>true or false.</summary>
    public string? Internal { get; init; }

    public string? CreatedAt { get; init; }

    public string? Labels { get; init; }
}

/// <summary>What <c>docker network inspect</c> says that the list does not.</summary>
internal sealed record DockerNetworkDetails
{
    public string? Id { get; init; }

    public DockerAddressManagement? IPAM { get; init; }
}

/// <summary>How a network gives addresses.</summary>
internal sealed record DockerAddressManagement
{
    public IReadOnlyList<DockerAddressRange>? Config { get; init; }
}

/// <summary>A range of addresses.</summary>
internal sealed record DockerAddressRange
{
    public string? Subnet { get; init; }
}

/// <summary>One line of <c>docker history</c>; every value is text.</summary>
internal sealed record DockerHistoryLine
{
    public string? CreatedBy { get; init; }

    public string? Size { get; init; }

    public string? CreatedAt { get; init; }

    public string? Comment { get; init; }
}

/// <summary>The wire shapes of docker's images, volumes and networks.</summary>
[JsonSerializable(typeof(DockerImageLine))]
[JsonSerializable(typeof(DockerVolumeLine))]
[JsonSerializable(typeof(DockerNetworkLine))]
[JsonSerializable(typeof(List<DockerNetworkDetails>))]
[JsonSerializable(typeof(DockerHistoryLine))]
internal sealed partial class DockerCatalogJson : JsonSerializerContext;
