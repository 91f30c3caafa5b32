using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;

namespace Devx.Providers.Podman;

/// <summary>How podman is found and made.</summary>
public static class PodmanDefinition
{
    /// <summary>The definition.</summary>
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = PodmanMachineInfo.Provider,
        Program = "podman",
        VersionArguments = ["--version"],
        ParseVersion = PodmanParser.Version,
        UsualFolders = platform => ["/opt/podman/bin", .. UsualFolders.Of(platform)],
        InstallHint = InstallHint,
        Create = (host, detected) => new Provider(
            detected,
            new PodmanProvider(host, detected.BinaryPath, detected.Version),
            machine => machine.Runtime is { } endpoint ? new PodmanRuntime(host, detected.BinaryPath, endpoint) : null),
    };

    private static string InstallHint(HostPlatform platform) => platform.System switch
    {
        HostSystem.MacOs => "Install it with: brew install podman",
        HostSystem.Linux => "Install podman with your package manager (Debian: sudo apt install podman).",
    };
}
