using System.Collections.Immutable;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>Makes the machine of a new profile.</summary>
internal static class ColimaNewMachine
{
    /// <summary>The machine, not started yet.</summary>
    public static SimulatedMachine Of(ColimaRun run, string runtime, string driver)
    {
        HostPlatform host = run.Computer.Platform;
        return new SimulatedMachine
        {
            Provider = "colima",
            Name = run.Profile.Name,
            CpuCount = (int)(ColimaSettings.Value(run.Arguments, "cpus") ?? 2),
            Memory = (long)((ColimaSettings.Value(run.Arguments, "memory") ?? 2) * (1L << 30)),
            Disk = (long)(ColimaSettings.Value(run.Arguments, "disk") ?? 100) << 30,
            DiskUsed = 1L << 30,
            Architecture = run.Arguments.Value("arch") ?? (host.Architecture == "arm64" ? "aarch64" : host.Architecture),
            VmType = driver,
            IsDefault = run.Profile.Name == "default",
            CreatedAt = run.Process.Now,
            Properties = ImmutableSortedDictionary<string, string>.Empty
                .Add(ColimaMachine.NeverReady, "true").Add(ColimaMachine.Unfinished, "true"),
            Engine = Engine(run, runtime),
        };
    }

    private static SimulatedEngine? Engine(ColimaRun run, string runtime) => runtime switch
    {
        "docker" => new SimulatedEngine
        {
            Dialect = SimulatedDialect.Docker,
            Version = "28.4.0",
            Socket = run.Folders.Socket(run.Profile, "docker"),
            SystemName = "Ubuntu 24.04.3 LTS",
            Networks = [Network(run, "bridge", "bridge"), Network(run, "host", "host"), Network(run, "none", "null")],
        },
        "containerd" => new SimulatedEngine
        {
            Dialect = SimulatedDialect.Containerd,
            Version = "2.1.4",
            SystemName = "Ubuntu 24.04.3 LTS",
            Networks = [Network(run, "bridge", "bridge")],
        },
        _ => null,
    };

    private static SimulatedNetwork Network(ColimaRun run, string name, string driver) =>
        new(SimulatedId.Of("colima", run.Profile.Name, name), name, driver, run.Process.Now);
}
