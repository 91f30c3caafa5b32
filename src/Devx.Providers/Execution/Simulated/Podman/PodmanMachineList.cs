using System.Globalization;
using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman machine list</c>.</summary>
internal static class PodmanMachineList
{
    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        SimulatedMachine[] machines = [.. PodmanTarget.Machines(run.Process.State)
            .OrderByDescending(PodmanMachines.SaysRunning).ThenByDescending(machine => IsDefault(run, machine))];
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(machines.Select(machine => DisplayName(run, machine) + "\n")));
            return Task.FromResult(0);
        }

        // The list in JSON is the one that has no line end.
        return Task.FromResult(run.PrintRows(
            () => GoJson.Indented(new JsonArray([.. machines.Select(machine => Json(run, machine))]), 4),
            () => machines.Select(machine => Row(run, machine)),
            ("NAME", "Name"), ("VM TYPE", "VMType"), ("CREATED", "Created"), ("LAST UP", "LastUp"), ("CPUS", "CPUs"), ("MEMORY", "Memory"),
            ("DISK SIZE", "DiskSize")));
    }

    // The default is a connection: that of a rootful machine has another name than the machine.
    private static bool IsDefault(PodmanRun run, SimulatedMachine machine) => run.Process.State.DefaultPodmanConnection == machine.Name;

    private static string DisplayName(PodmanRun run, SimulatedMachine machine) => machine.Name + (IsDefault(run, machine) ? "*" : "");

    private static JsonObject Json(PodmanRun run, SimulatedMachine machine) => new()
    {
        ["Name"] = machine.Name,
        ["Default"] = IsDefault(run, machine),
        ["Created"] = GoJson.Time(machine.CreatedAt),
        ["Running"] = PodmanMachines.SaysRunning(machine),
        ["Starting"] = machine.State == SimulatedMachineState.Starting,
        ["LastUp"] = GoJson.Time(machine.StoppedAt),
        ["Stream"] = "default",
        ["VMType"] = machine.VmType,
        ["CPUs"] = machine.CpuCount,
        ["Memory"] = machine.Memory.ToString(CultureInfo.InvariantCulture),
        ["Swap"] = "0",
        ["DiskSize"] = machine.Disk.ToString(CultureInfo.InvariantCulture),
        ["Port"] = machine.SshPort,
        ["RemoteUsername"] = "core",
        ["IdentityPath"] = PodmanMachines.IdentityPath(run),
        ["UserModeNetworking"] = true,
    };

    private static JsonObject Row(PodmanRun run, SimulatedMachine machine) => new()
    {
        ["Name"] = DisplayName(run, machine),
        ["Default"] = IsDefault(run, machine),
        ["Created"] = GoAge.Of(run.Process.Now - machine.CreatedAt) + " ago",
        ["Running"] = PodmanMachines.SaysRunning(machine),
        ["Starting"] = machine.State == SimulatedMachineState.Starting,
        ["LastUp"] = machine.State switch
        {
            SimulatedMachineState.Running => "Currently running",
            SimulatedMachineState.Starting => "Currently starting",
            SimulatedMachineState.Stopped or SimulatedMachineState.Stopping or SimulatedMachineState.Broken =>
                machine.StoppedAt is { } stopped ? GoAge.Of(run.Process.Now - stopped) + " ago" : "Never",
        },
        ["Stream"] = "default",
        ["VMType"] = machine.VmType,
        ["CPUs"] = machine.CpuCount,
        ["Memory"] = GoSize.Binary(machine.Memory),
        ["Swap"] = GoSize.Binary(0),
        ["DiskSize"] = GoSize.Binary(machine.Disk),
        ["Port"] = 0,
        ["RemoteUsername"] = "",
        ["IdentityPath"] = "",
        ["UserModeNetworking"] = true,
    };
}
