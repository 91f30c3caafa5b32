namespace Devx.Providers.Colima;

/// <summary>One profile as <c>colima list --json</c> prints it; what is empty is left out.</summary>
internal sealed record ColimaEntry
{
    /// <summary>The profile's short name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Lima's word; left out when the VM's configuration cannot be read.</summary>
    public string? Status { get; init; }

    /// <summary>x86_64 or aarch64.</summary>
    public string? Arch { get; init; }

    /// <summary>Virtual cores.</summary>
    public int? Cpus { get; init; }

    /// <summary>Bytes.</summary>
    public long? Memory { get; init; }

    /// <summary>Bytes: the disk of the containers.</summary>
    public long? Disk { get; init; }

    /// <summary>The VM's own address, with --network-address only.</summary>
    public string? Address { get; init; }

    /// <summary>docker, containerd, incus or none, with +k3s when Kubernetes is on; left out until the first start has ended.</summary>
    public string? Runtime { get; init; }
}
