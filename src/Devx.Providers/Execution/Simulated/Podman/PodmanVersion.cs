using System.Text.Json.Nodes;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The podman command line that is simulated.</summary>
internal static class PodmanVersion
{
    /// <summary>Its version.</summary>
    public const string Client = "5.8.6";

    /// <summary>What it says of the client, or of the service of a version.</summary>
    public static JsonObject Describe(string version, string osArch) => new()
    {
        ["APIVersion"] = version,
        ["Version"] = version,
        ["GoVersion"] = "go1.25.4",
        ["GitCommit"] = "",
        ["BuiltTime"] = "Mon Oct 12 00:19:24 2026",
        ["Built"] = 1791764364,
        ["BuildOrigin"] = "pkginstaller",
        ["OsArch"] = osArch,
        ["Os"] = osArch.Split('/')[0],
    };

    /// <summary>Go's name of a host's system and architecture.</summary>
    public static string OsArch(HostPlatform platform)
    {
        string system = platform.System switch
        {
            HostSystem.Linux => "linux",
            HostSystem.MacOs => "darwin",
        };
        return $"{system}/{Arch(platform.Architecture)}";
    }

    /// <summary>Go's name of an architecture.</summary>
    public static string Arch(string architecture) => architecture is "arm64" or "aarch64" ? "arm64" : "amd64";
}
