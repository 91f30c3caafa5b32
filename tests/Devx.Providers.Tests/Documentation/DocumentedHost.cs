using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Documentation;

/// <summary>A kind of computer of the document.</summary>
/// <param name="Words">What tells it apart.</param>
/// <param name="Platform">What it is.</param>
internal sealed record DocumentedHost(string Words, HostPlatform Platform)
{
    public static DocumentedHost Mac { get; } = new("On macOS", Computer(HostSystem.MacOs, "arm64", "/Users/me", isRoot: false));

    public static DocumentedHost Linux { get; } = new("On Linux", Computer(HostSystem.Linux, "x86_64", "/home/me", isRoot: false));

    public static DocumentedHost LinuxUser { get; } = Linux with { Words = "As a user" };

    public static DocumentedHost LinuxRoot { get; } = new("As root", Computer(HostSystem.Linux, "x86_64", "/root", isRoot: true));

    /// <summary>Where colima keeps its files there.</summary>
    public string ColimaFolder => Platform.HomeDirectory + (Platform.System == HostSystem.MacOs ? "/.colima" : "/.config/colima");

    private static HostPlatform Computer(HostSystem system, string architecture, string home, bool isRoot) => new()
    {
        System = system,
        HostName = "computer",
        Architecture = architecture,
        CpuCount = 8,
        HomeDirectory = home,
        IsRoot = isRoot,
        Variables = new Dictionary<string, string>
        {
            ["HOME"] = home,
            ["PATH"] = "/opt/homebrew/bin:/usr/local/bin:/opt/podman/bin:/usr/bin:/bin",
        },
    };
}
