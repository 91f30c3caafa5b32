namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>What lima runs virtual machines with.</summary>
internal static class LimaDrivers
{
    /// <summary>The drivers that are there on a host, the usual one first.</summary>
    public static IReadOnlyList<string> Of(HostPlatform host) => host.System switch
    {
        HostSystem.MacOs => ["vz", "qemu"],
        HostSystem.Linux => ["qemu"],
    };
}
