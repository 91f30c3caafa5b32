using System.Text.Json.Serialization;

namespace Devx.Providers.Podman;

/// <summary>One machine of <c>podman machine list</c>. Sizes are bytes, printed as text.</summary>
internal sealed record PodmanMachineEntry
{
    public string? Name { get; init; }

    public DateTimeOffset? Created { get; init; }

    public bool Running { get; init; }

    public bool Starting { get; init; }

    /// <summary>The time of the last stop; the year 1 for never.</summary>
    public DateTimeOffset? LastUp { get; init; }

    public string? VMType { get; init; }

    public int CPUs { get; init; }

    public long Memory { get; init; }

    public long Swap { get; init; }

    public long DiskSize { get; init; }

    public int Port { get; init; }

    public string? RemoteUsername { get; init; }
}

/// <summary>One connection of <c>podman system connection list</c>.</summary>
internal sealed record PodmanConnectionEntry
{
    public string? Name { get; init; }

    public bool Default { get; init; }
}

/// <summary>One machine of <c>podman machine inspect</c>. Memory is in MiB and the disk in GiB, unlike in the list.</summary>
internal sealed record PodmanInspectEntry
{
    public string? Name { get; init; }

    public string? State { get; init; }

    public bool Rootful { get; init; }

    public PodmanResources? Resources { get; init; }

    public PodmanConnectionInfo? ConnectionInfo { get; init; }
}

/// <summary>Where a machine's engine is reached on the host.</summary>
internal sealed record PodmanConnectionInfo
{
    public PodmanPath? PodmanSocket { get; init; }
}

/// <summary>A path in podman's way to write one.</summary>
internal sealed record PodmanPath
{
    public string? Path { get; init; }
}

/// <summary>The sizes of a machine: MiB and GiB.</summary>
internal sealed record PodmanResources
{
    public int CPUs { get; init; }

    public long Memory { get; init; }

    public long DiskSize { get; init; }
}

/// <summary>The file that podman keeps of a machine: <c>~/.config/containers/podman/machine/TYPE/NAME.json</c>.</summary>
internal sealed record PodmanConfigFile
{
    public string? Name { get; init; }

    public PodmanResources? Resources { get; init; }

    /// <summary>Podman 5.</summary>
    public PodmanHostUser? HostUser { get; init; }

    /// <summary>Podman 4.</summary>
    public bool Rootful { get; init; }
}

/// <summary>Whose containers a machine of podman 5 runs.</summary>
internal sealed record PodmanHostUser
{
    public bool Rootful { get; init; }
}

/// <summary>The wire shapes of podman's machines.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(List<PodmanMachineEntry>))]
[JsonSerializable(typeof(List<PodmanConnectionEntry>))]
[JsonSerializable(typeof(List<PodmanInspectEntry>))]
[JsonSerializable(typeof(PodmanConfigFile))]
internal sealed partial class PodmanJson : JsonSerializerContext;
