using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.OrbStack;

/// <summary>How OrbStack is found.</summary>
public static class OrbStackDefinition
{
    /// <summary>The definition.</summary>
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = "orbstack",
        Program = "orbctl",
        VersionArguments = ["version"],
        ParseVersion = OrbStackParser.ParseVersion,
        UsualFolders = platform =>
        [
            "/usr/local/bin", "/opt/homebrew/bin", $"{platform.HomeDirectory}/.orbstack/bin",
            "/Applications/OrbStack.app/Contents/MacOS/bin",
        ],
        InstallHint = _ => "Install it on macOS with: brew install orbstack",
        Systems = [HostSystem.MacOs],
        Create = (host, detected) => new Provider(
            detected, new OrbStackProvider(host, detected.BinaryPath), machine => ContainerRuntimes.Create(host, machine)),
    };
}
