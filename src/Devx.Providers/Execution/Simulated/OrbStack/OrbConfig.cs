using System.Globalization;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>OrbStack's settings: those of the whole, and the limits of its machines, where 0 is none.</summary>
internal static class OrbConfig
{
    /// <summary>The processors' setting.</summary>
    public const string Cpu = "cpu";

    /// <summary>The memory's setting.</summary>
    public const string Memory = "memory_mib";

    /// <summary>The disk's setting.</summary>
    public const string Disk = "disk_bytes";

    /// <summary>Begins the property of a machine that has a limit of its own.</summary>
    public const string Limited = "limited-";

    private static readonly string[] Limits = [Cpu, Memory, Disk];

    /// <summary>All settings, in order.</summary>
    public static IReadOnlyList<(string Key, string Value)> All(OrbRun run)
    {
        SimulatedMachine service = run.Service.Find() ?? OrbNewMachine.Service(run.Process);
        return
        [
            (Cpu, Value(service, Cpu)), ("docker.expose_ports_to_lan", "true"), ("docker.set_context", "true"), ("k8s.enable", "false"),
            .. run.Service.Machines.SelectMany(machine => OfMachine(machine, run.User)),
            (Memory, Value(service, Memory)), ("network.subnet4", "192.168.138.0/23"), ("rosetta", "true"),
        ];
    }

    /// <summary>Changes a setting.</summary>
    /// <returns>Why not; null when it is changed.</returns>
    public static string? Set(OrbRun run, string key, string text)
    {
        string[] parts = key.Split('.');
        (SimulatedMachine? machine, string limit) = parts switch
        {
            ["machine", .. var name, var last] => (run.Find(string.Join('.', name)), last),
            [var last] => (run.Service.Find(), last),
            _ => (null, key),
        };
        if (machine is null || !Limits.Contains(limit) || (limit == Disk && machine.Name == OrbService.Name))
        {
            return $"unknown config key: {key}";
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value))
        {
            return $"invalid value for {key}: strconv.ParseUint: parsing \"{text}\": invalid syntax";
        }

        run.Process.Computer.Machines.Edit(machine, current => Apply(current, limit, value));
        return null;
    }

    private static IEnumerable<(string, string)> OfMachine(SimulatedMachine machine, string user) =>
    [
        .. Limits.Select(limit => ($"machine.{machine.Name}.{limit}",
            machine.Properties.ContainsKey(Limited + limit) ? Value(machine, limit) : "0")),
        ($"machine.{machine.Name}.username", user),
    ];

    private static string Value(SimulatedMachine machine, string limit) => (limit switch
    {
        Cpu => machine.CpuCount,
        Memory => machine.Memory >> 20,
        _ => machine.Disk,
    }).ToString(CultureInfo.InvariantCulture);

    private static SimulatedMachine Apply(SimulatedMachine machine, string limit, long value)
    {
        machine = machine with
        {
            Properties = value == 0 ? machine.Properties.Remove(Limited + limit) : machine.Properties.SetItem(Limited + limit, "true"),
        };
        return value == 0 ? machine : limit switch
        {
            Cpu => machine with { CpuCount = (int)value },
            Memory => machine with { Memory = value << 20 },
            _ => machine with { Disk = value },
        };
    }
}
