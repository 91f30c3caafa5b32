using Devx.Providers.Contracts;

namespace Devx.Providers.Planning;

/// <summary>What a new machine should be. Null leaves the provider's own default.</summary>
public sealed record InitOptions
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Virtual cores.</summary>
    /// <value>1 or more.</value>
    public int? CpuCount { get; init; }

    /// <summary>Memory.</summary>
    public ByteSize? Memory { get; init; }

    /// <summary>Size of the disk.</summary>
    public ByteSize? Disk { get; init; }

    /// <summary>Lima's template, OrbStack's distribution, podman's image.</summary>
    public string? Image { get; init; }

    /// <summary>vz, qemu, …, where the provider lets one choose.</summary>
    public string? VmType { get; init; }

    /// <summary>Colima's runtime: docker or containerd.</summary>
    public string? Runtime { get; init; }

    /// <summary>Podman: containers run as the guest's root.</summary>
    public bool Rootful { get; init; }

    /// <summary>Start it when it is made.</summary>
    public bool Start { get; init; } = true;

    /// <summary>Make it the provider's default.</summary>
    public bool MakeDefault { get; init; }
}
