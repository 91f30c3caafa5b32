using Devx.Providers.Execution;
using Devx.Testing;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Devx.Providers.Tests;

/// <summary>A host for provider tests: scripted commands, files in memory, a clock that stands still.</summary>
internal sealed class VmTestHost
{
    public ScriptedCommandRunner Runner { get; } = new();

    public FakeHostFiles Files { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero));

    public HostPlatform Platform { get; set; } = new()
    {
        System = HostSystem.Linux,
        HostName = "lab",
        Architecture = "x86_64",
        CpuCount = 8,
        HomeDirectory = "/home/dev",
        Variables = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin" },
    };

    public HostAccess Access => new(Runner, Substitute.For<IInteractiveRunner>(), Files, Time, Platform);

    public VmTestHost WithVariable(string name, string value)
    {
        Platform = Platform with { Variables = new Dictionary<string, string>(Platform.Variables) { [name] = value } };
        return this;
    }

    public VmTestHost OnMac()
    {
        Platform = Platform with { System = HostSystem.MacOs, Architecture = "arm64", HomeDirectory = "/Users/me" };
        return this;
    }

    public VmTestHost WithMemory(int gib)
    {
        Platform = Platform with { Memory = (long)gib << 30 };
        return this;
    }

    public VmTestHost WithFile(string path, string text = "")
    {
        Files.Files[path] = text;
        return this;
    }
}
