using Devx.Providers.Execution;

namespace Devx.Providers.Guests;

/// <summary>Folders where package managers put programs and that a bare PATH misses.</summary>
internal static class UsualFolders
{
    /// <summary>The folders of such a computer, the likeliest first.</summary>
    public static IReadOnlyList<string> Of(HostPlatform platform) => platform.System switch
    {
        HostSystem.MacOs =>
        [
            "/opt/homebrew/bin", "/usr/local/bin", "/opt/local/bin", $"{platform.HomeDirectory}/.nix-profile/bin",
            "/run/current-system/sw/bin",
        ],
        HostSystem.Linux =>
        [
            "/usr/local/bin", "/usr/bin", $"{platform.HomeDirectory}/.local/bin", "/home/linuxbrew/.linuxbrew/bin",
            $"{platform.HomeDirectory}/.nix-profile/bin",
        ],
    };
}
