using System.Text.Json.Serialization;

namespace Devx.Providers.Limactl;

/// <summary>One instance as <c>limactl list</c> prints it; only what we use.</summary>
internal sealed record LimactlInstance
{
    /// <summary>The name; the list is unreadable without it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Running, Stopped, Broken, or empty when the configuration cannot be read.</summary>
    public string? Status { get; init; }

    /// <summary>The ssh name without its domain.</summary>
    public string? Hostname { get; init; }

    /// <summary>The instance's folder.</summary>
    public string? Dir { get; init; }

    /// <summary>qemu, vz, wsl2, krunkit.</summary>
    public string? VmType { get; init; }

    /// <summary>x86_64, aarch64, …</summary>
    public string? Arch { get; init; }

    /// <summary>Virtual cores; left out when not known.</summary>
    public int? Cpus { get; init; }

    /// <summary>Bytes; left out when not known.</summary>
    public long? Memory { get; init; }

    /// <summary>Bytes: the configured size of the root disk.</summary>
    public long? Disk { get; init; }

    /// <summary>Where ssh listens on the host; keeps its last value after a stop.</summary>
    public int? SshLocalPort { get; init; }

    /// <summary>The address of that port.</summary>
    public string? SshAddress { get; init; }

    /// <summary>A configuration for plain ssh.</summary>
    public string? SshConfigFile { get; init; }

    /// <summary>The host agent's process; left out when it does not live.</summary>
    [JsonPropertyName("hostAgentPID")]
    public int? HostAgentProcess { get; init; }

    /// <summary>The VM's process (with vz: the host agent's); left out when it does not live.</summary>
    [JsonPropertyName("driverPID")]
    public int? DriverProcess { get; init; }

    /// <summary>True when it may not be deleted.</summary>
    public bool Protected { get; init; }

    /// <summary>The version that made it.</summary>
    public string? LimaVersion { get; init; }

    /// <summary>Its configuration with all defaults filled in; left out when it cannot be read.</summary>
    public LimactlConfig? Config { get; init; }

    /// <summary>What is wrong with it, from standard error: the list's own field <c>errors</c> is useless.</summary>
    [JsonIgnore]
    public string? Problem { get; init; }
}

/// <summary>The configuration of an instance; only what we use.</summary>
internal sealed record LimactlConfig
{
    /// <summary>Linux, Darwin, FreeBSD, Windows; older versions leave it out.</summary>
    public string? Os { get; init; }

    /// <summary>The containerd that lima itself sets up.</summary>
    public LimactlContainerd? Containerd { get; init; }

    /// <summary>Forwarded ports and sockets.</summary>
    public IReadOnlyList<LimactlPortForward>? PortForwards { get; init; }
}

/// <summary>Which containerd runs in the guest.</summary>
internal sealed record LimactlContainerd
{
    /// <summary>One as the guest's root.</summary>
    public bool? System { get; init; }

    /// <summary>One of the user's own.</summary>
    public bool? User { get; init; }
}

/// <summary>A forwarded port or socket.</summary>
internal sealed record LimactlPortForward
{
    /// <summary>The socket in the guest.</summary>
    public string? GuestSocket { get; init; }

    /// <summary>Its other end on the host.</summary>
    public string? HostSocket { get; init; }
}
