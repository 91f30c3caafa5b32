namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>The container engines.</summary>
internal enum SimulatedDialect
{
    /// <summary>dockerd.</summary>
    Docker,

    /// <summary>The podman service.</summary>
    Podman,

    /// <summary>containerd, spoken to with nerdctl in the guest.</summary>
    Containerd,
}
