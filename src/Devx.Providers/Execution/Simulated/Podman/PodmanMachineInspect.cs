using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman machine inspect</c> and <c>podman machine info</c>.</summary>
internal static class PodmanMachineInspect
{
    /// <summary><c>podman machine inspect</c>: those that are there, and an error for those that are not.</summary>
    public static Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = run.Arguments.Words.Count > 0 ? run.Arguments.Words : [PodmanMachines.DefaultName];
        JsonObject[] found = [.. names.Select(name => PodmanMachines.Find(run, name)).OfType<SimulatedMachine>()
            .Select(machine => Details(run, machine))];
        if (run.Arguments.Value("format") is not { } format)
        {
            run.Process.WriteLine(GoJson.Indented(new JsonArray([.. found]), 5));
        }
        else if (run.PrintTemplate(format, found) is var exitCode and not 0)
        {
            return Task.FromResult(exitCode);
        }

        return Task.FromResult(names.Where(name => PodmanMachines.Find(run, name) is null)
            .Aggregate(0, (_, name) => run.Fail(PodmanMachines.Missing(name))));
    }

    /// <summary><c>podman machine info</c>.</summary>
    public static Task<int> InfoAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        SimulatedMachine[] machines = [.. PodmanTarget.Machines(run.Process.State)];
        SimulatedMachine? main = machines.FirstOrDefault(machine => machine.Name == run.Process.State.DefaultPodmanConnection);
        SimulatedMachine? current = machines.FirstOrDefault(PodmanMachines.SaysRunning) ?? main;
        string kind = PodmanMachines.VmType(run.Computer.Platform);
        string osArch = PodmanVersion.OsArch(run.Computer.Platform);
        var info = new JsonObject
        {
            ["Host"] = new JsonObject
            {
                ["Arch"] = PodmanVersion.Arch(run.Computer.Platform.Architecture),
                ["CurrentMachine"] = current?.Name ?? "",
                ["DefaultMachine"] = main?.Name ?? "",
                ["EventsDir"] = PodmanMachines.RunFolder(run),
                ["MachineConfigDir"] = PodmanMachines.ConfigFolder(run),
                ["MachineImageDir"] = $"{run.Computer.Platform.HomeDirectory}/.local/share/containers/podman/machine/{kind}",
                ["MachineState"] = current is null ? "" : PodmanMachines.SaysRunning(current) ? "Running" : "Stopped",
                ["NumberOfMachines"] = machines.Length,
                ["OS"] = osArch.Split('/')[0],
                ["VMType"] = kind,
            },
            ["Version"] = PodmanVersion.Describe(PodmanVersion.Client, osArch),
        };
        string? format = run.Arguments.Value("format");
        if (format is not (null or "json"))
        {
            return Task.FromResult(run.PrintTemplate(format, [info]));
        }

        run.Process.WriteLine(GoJson.Indented(info, 2));
        return Task.FromResult(0);
    }

    private static JsonObject Details(PodmanRun run, SimulatedMachine machine) => new()
    {
        ["ConfigDir"] = new JsonObject { ["Path"] = PodmanMachines.ConfigFolder(run) },
        ["ConnectionInfo"] = new JsonObject
        {
            ["PodmanSocket"] = new JsonObject { ["Path"] = machine.Engine?.Socket ?? PodmanMachines.Socket(run, machine.Name) },
            ["PodmanPipe"] = null,
        },
        ["Created"] = GoJson.Time(machine.CreatedAt),
        ["LastUp"] = GoJson.Time(machine.StoppedAt),
        ["Name"] = machine.Name,
        ["Resources"] = new JsonObject
        {
            ["CPUs"] = machine.CpuCount,
            ["DiskSize"] = machine.Disk >> 30,
            ["Memory"] = machine.Memory >> 20,
            ["USBs"] = new JsonArray(),
        },
        ["SSHConfig"] = new JsonObject
        {
            ["IdentityPath"] = PodmanMachines.IdentityPath(run),
            ["Port"] = machine.SshPort,
            ["RemoteUsername"] = "core",
        },
        ["State"] = PodmanMachines.SaysRunning(machine) ? "running" : "stopped",
        ["UserModeNetworking"] = true,
        ["Rootful"] = PodmanMachines.IsRootful(machine),
        ["Rosetta"] = machine.VmType == "applehv",
    };
}
