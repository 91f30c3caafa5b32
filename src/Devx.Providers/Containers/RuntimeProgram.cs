using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>Finds the docker or podman program for machines of other providers, also where a bare PATH misses it.</summary>
internal static class RuntimeProgram
{
    /// <summary>
    /// The name when PATH has it, else its full path in one of the usual folders, else the name again: its absence is then told.
    /// </summary>
    public static string Find(HostAccess host, string name)
    {
        IEnumerable<string> path = (host.Platform.Variable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return path.Any(folder => host.Files.Exists($"{folder}/{name}"))
            ? name
            : UsualFolders(host.Platform).Select(folder => $"{folder}/{name}").FirstOrDefault(host.Files.Exists) ?? name;
    }

    /// <summary>Where installers put docker and podman.</summary>
    public static IReadOnlyList<string> UsualFolders(HostPlatform platform) =>
    [
        "/usr/local/bin", "/opt/homebrew/bin", "/opt/podman/bin",
        $"{platform.HomeDirectory}/.orbstack/bin", $"{platform.HomeDirectory}/bin",
        "/home/linuxbrew/.linuxbrew/bin", "/usr/bin", "/snap/bin",
    ];
}
