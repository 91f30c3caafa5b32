using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>The systemd unit that starts containers with a restart policy after a boot; without it podman starts none.</summary>
internal static class PodmanRestartService
{
    private const string Unit = "default.target.wants/podman-restart.service";

    /// <summary>Whether it is enabled on this host for the engine of the user who asks.</summary>
    public static bool IsEnabled(HostAccess host) => Folders(host.Platform).Any(folder => host.Files.Exists($"{folder}/{Unit}"));

    private static IReadOnlyList<string> Folders(HostPlatform platform) => platform.IsRoot
        ? ["/etc/systemd/system"]
        : [$"{platform.Variable("XDG_CONFIG_HOME") ?? $"{platform.HomeDirectory}/.config"}/systemd/user", "/etc/systemd/user"];
}
