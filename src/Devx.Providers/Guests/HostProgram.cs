using Devx.Providers.Execution;

namespace Devx.Providers.Guests;

/// <summary>Whether the host has a program of its own, so that a guest's engine can be reached through its forwarded socket.</summary>
internal static class HostProgram
{
    /// <summary>True when the program is in a folder of PATH or where installers put it.</summary>
    public static bool IsThere(HostAccess host, string program) =>
        (host.Platform.Variable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(UsualFolders.Of(host.Platform)).Append($"{host.Platform.HomeDirectory}/.orbstack/bin").Append("/opt/podman/bin")
            .Any(folder => host.Files.Exists($"{folder.TrimEnd('/')}/{program}"));
}
