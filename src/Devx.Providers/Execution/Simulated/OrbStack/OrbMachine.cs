using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>A machine of OrbStack as orbctl tells of it.</summary>
internal static class OrbMachine
{
    /// <summary>How long one takes to come up.</summary>
    public static readonly TimeSpan BootTakes = TimeSpan.FromSeconds(1.1);

    /// <summary>How long one takes to go down.</summary>
    public static readonly TimeSpan StopTakes = TimeSpan.FromSeconds(0.9);

    private const string IdLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int IdLength = 26;

    /// <summary>Its id, as long as it exists.</summary>
    public static string Id(SimulatedMachine machine)
    {
        string hash = SimulatedId.Of("orb", $"{machine.CreatedAt.UtcTicks}", machine.Properties.GetValueOrDefault("distro") ?? "");
        return "01" + string.Concat(hash[..(IdLength - 2)].Select(
            (digit, index) => IdLetters[(Convert.ToInt32($"{digit}", 16) + index) % IdLetters.Length]));
    }

    /// <summary>The state in orbctl's words.</summary>
    public static string State(SimulatedMachine machine) => machine.State switch
    {
        SimulatedMachineState.Stopped => "stopped",
        SimulatedMachineState.Starting => machine is { StartedAt: null, StoppedAt: null } ? "creating" : "starting",
        SimulatedMachineState.Running => "running",
        SimulatedMachineState.Stopping => "stopping",
        SimulatedMachineState.Broken => "stopped",
    };

    /// <summary>The object of <c>list</c>.</summary>
    public static JsonObject Record(SimulatedMachine machine, string user) => new()
    {
        ["id"] = Id(machine),
        ["name"] = machine.Name,
        ["image"] = new JsonObject
        {
            ["distro"] = machine.Properties.GetValueOrDefault("distro") ?? "ubuntu",
            ["version"] = machine.Properties.GetValueOrDefault("version") ?? "questing",
            ["arch"] = Architecture(machine),
            ["variant"] = "default",
        },
        ["config"] = new JsonObject
        {
            ["isolated"] = machine.Properties.ContainsKey("isolated"),
            ["forward_ssh_agent"] = true,
            ["isolate_network"] = false,
            ["default_username"] = machine.Properties.GetValueOrDefault("user") ?? user,
            ["http_port"] = 0,
            ["https_port"] = 0,
        },
        ["builtin"] = false,
        ["state"] = State(machine),
    };

    /// <summary>The architecture in OrbStack's words.</summary>
    public static string Architecture(SimulatedMachine machine) => machine.Architecture is "aarch64" or "arm64" ? "arm64" : "amd64";

    /// <summary>The system in it.</summary>
    public static GuestSystem Guest(SimulatedMachine machine, SimulatedMachine? kernel, string user) => new()
    {
        Machine = machine,
        KernelMachine = kernel,
        Hostname = machine.Name,
        User = user,
        UserId = user == "root" ? 0 : 501,
        Home = user == "root" ? "/root" : $"/home/{user}",
        IsRoot = user == "root",
        Distribution = $"{machine.Properties.GetValueOrDefault("distro")} {machine.Properties.GetValueOrDefault("version")}",
        Kernel = "6.17.8-orbstack-00308-g8f9c941121b1",
        Mounts = [new GuestMount("/dev/vdb1", machine.Disk, machine.DiskUsed, "/")],
    };
}
