using Devx.Providers.Execution;

namespace Devx.Providers.Contracts;

/// <summary>How one provider is found on a computer, and made from what was found. Each provider folder has one.</summary>
public sealed record ProviderDefinition
{
    /// <summary>podman, lima, colima, docker or orbstack.</summary>
    public required string Name { get; init; }

    /// <summary>The program's file name, for example <c>limactl</c>.</summary>
    public required string Program { get; init; }

    /// <summary>Arguments that make the program say its version without asking any daemon or machine.</summary>
    public required IReadOnlyList<string> VersionArguments { get; init; }

    /// <summary>
    /// Reads the version from what the program printed; null when this is another program under the same name (podman's docker shim).
    /// </summary>
    public required Func<string, string?> ParseVersion { get; init; }

    /// <summary>Folders where installers put the program and that a bare PATH (GUI terminal, ssh command) misses.</summary>
    public required Func<HostPlatform, IReadOnlyList<string>> UsualFolders { get; init; }

    /// <summary>One sentence that says how to install it on such a computer.</summary>
    public required Func<HostPlatform, string> InstallHint { get; init; }

    /// <summary>The systems on which it exists.</summary>
    public IReadOnlyList<HostSystem> Systems { get; init; } = [HostSystem.Linux, HostSystem.MacOs];

    /// <summary>Makes the provider from what was found.</summary>
    public required Func<HostAccess, DetectedProvider, Provider> Create { get; init; }
}
