using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>Makes new machines of OrbStack, and OrbStack itself.</summary>
internal static partial class OrbNewMachine
{
    /// <summary>The distributions and the version that each stands for when none is said.</summary>
    public static IReadOnlyDictionary<string, string> Distributions { get; } = new Dictionary<string, string>
    {
        ["alma"] = "10",
        ["alpine"] = "3.22",
        ["arch"] = "current",
        ["centos"] = "10-Stream",
        ["debian"] = "trixie",
        ["devuan"] = "daedalus",
        ["fedora"] = "43",
        ["gentoo"] = "current",
        ["kali"] = "current",
        ["nixos"] = "25.05",
        ["openeuler"] = "25.03",
        ["opensuse"] = "tumbleweed",
        ["oracle"] = "10",
        ["rocky"] = "10",
        ["ubuntu"] = "questing",
        ["void"] = "current",
    };

    private static readonly string[] Reserved = ["default", "vm", "host", "services", "gateway"];

    /// <summary>True for a name that OrbStack takes.</summary>
    public static bool IsName(string name) => NamePattern().IsMatch(name) && !Reserved.Contains(name);

    /// <summary>A machine that is not started yet.</summary>
    public static SimulatedMachine Of(OrbRun run, string distribution, string version, string name) => new()
    {
        Provider = OrbService.Provider,
        Name = name,
        CpuCount = int.TryParse(run.Arguments.Value("cpus"), CultureInfo.InvariantCulture, out int cpus)
            ? cpus
            : run.Service.Find()?.CpuCount ?? run.Process.Computer.Platform.CpuCount,
        Memory = GoSize.Parse(run.Arguments.Value("memory") ?? "") ?? run.Service.Find()?.Memory ?? run.Process.Computer.Memory / 2,
        Disk = GoSize.Parse(run.Arguments.Value("disk") ?? "") ?? 512L << 30,
        DiskUsed = 900L << 20,
        Architecture = run.Arguments.Value("arch") is "amd64" or "x86_64" ? "x86_64" : "aarch64",
        CreatedAt = run.Process.Now,
        IsDefault = run.Service.Machines.Count == 0,
        Properties = Properties(run, distribution, version),
    };

    /// <summary>OrbStack itself, not started yet.</summary>
    public static SimulatedMachine Service(SimulatedProcess process) => new()
    {
        Provider = OrbService.Provider,
        Name = OrbService.Name,
        CpuCount = process.Computer.Platform.CpuCount,
        Memory = process.Computer.Memory / 2,
        Disk = 512L << 30,
        CreatedAt = process.Now,
        Engine = new SimulatedEngine
        {
            Dialect = SimulatedDialect.Docker,
            Version = "28.5.2",
            Socket = $"{process.Computer.Platform.HomeDirectory}/.orbstack/run/docker.sock",
            SystemName = "OrbStack",
        },
    };

    private static ImmutableSortedDictionary<string, string> Properties(OrbRun run, string distribution, string version)
    {
        ImmutableSortedDictionary<string, string> properties = ImmutableSortedDictionary<string, string>.Empty
            .Add("distro", distribution).Add("version", version);
        foreach ((string flag, string key) in new[] { ("cpus", OrbConfig.Cpu), ("memory", OrbConfig.Memory), ("disk", OrbConfig.Disk) })
        {
            properties = run.Arguments.Value(flag) is null ? properties : properties.Add(OrbConfig.Limited + key, "true");
        }

        return run.Arguments.Has("isolated") ? properties.Add("isolated", "true") : properties;
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_.-]+$")]
    private static partial Regex NamePattern();
}
