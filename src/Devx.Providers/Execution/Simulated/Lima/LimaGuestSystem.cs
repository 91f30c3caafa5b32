using Devx.Providers.Execution.Simulated.Guest;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The system in an instance.</summary>
internal static class LimaGuestSystem
{
    private const long ColimaRootUse = 3L << 30, ConfigurationDisk = 354L << 10;

    /// <summary>The system as it is now.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="folder">The folder in which commands begin.</param>
    public static GuestSystem Of(LimaInstance instance, string? folder = null)
    {
        LimaGuest user = LimaGuest.Of(instance.Host);
        return new GuestSystem
        {
            Machine = instance.Machine,
            Hostname = instance.IsOfColima ? instance.Name : instance.Hostname,
            User = user.User,
            UserId = user.UserId,
            Home = user.Home,
            Folder = folder ?? user.Home,
            Distribution = instance.Machine.Engine?.SystemName ?? "Ubuntu 26.04 LTS",
            IsRootful = instance.IsRootful,
            Mounts =
            [
                new GuestMount("/dev/vda1", instance.RootDisk, instance.IsOfColima ? ColimaRootUse : instance.Machine.DiskUsed, "/"),
                new GuestMount("/dev/vdb", ConfigurationDisk, ConfigurationDisk, "/mnt/lima-cidata"),
                .. instance.IsOfColima
                    ? [new GuestMount("/dev/vdc1", instance.Machine.Disk, instance.Machine.DiskUsed, $"/mnt/lima-{instance.Name}")]
                    : Array.Empty<GuestMount>(),
            ],
        };
    }
}
