using System.Globalization;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>What a start's flags change, and what is kept of them in colima.yaml for the next start.</summary>
internal static class ColimaSettings
{
    private const string Kept = "colima-yaml-";

    private static readonly string[] Names = ["cpus", "memory", "disk"];

    /// <summary>Writes the flags to colima.yaml, where they wait for the next start.</summary>
    public static SimulatedMachine Keep(SimulatedMachine machine, CobraArguments arguments)
    {
        foreach (string name in Names)
        {
            if (Value(arguments, name) is { } value)
            {
                string text = value.ToString(CultureInfo.InvariantCulture);
                machine = machine with { Properties = machine.Properties.SetItem(Kept + name, text) };
            }
        }

        return machine;
    }

    /// <summary>Uses what is in colima.yaml.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="log">Where is said what cannot be done.</param>
    public static SimulatedMachine Use(SimulatedMachine machine, ColimaLog log)
    {
        foreach (string name in Names)
        {
            if (machine.Properties.TryGetValue(Kept + name, out string? text))
            {
                double value = double.Parse(text, CultureInfo.InvariantCulture);
                machine = Set(machine with { Properties = machine.Properties.Remove(Kept + name) }, name, value, log);
            }
        }

        return machine;
    }

    /// <summary>The value of a flag that has two names, or one.</summary>
    public static double? Value(CobraArguments arguments, string name) =>
        FlagValues.Number(arguments, name) ?? (name == "cpus" ? FlagValues.Number(arguments, "cpu") : null);

    private static SimulatedMachine Set(SimulatedMachine machine, string name, double value, ColimaLog log)
    {
        long bytes = (long)(value * (1L << 30));
        switch (name)
        {
            case "cpus":
                return machine with { CpuCount = (int)value };
            case "memory":
                return machine with { Memory = bytes };
            default:
                if (bytes < machine.Disk)
                {
                    log.Warning("disk size cannot be reduced, ignoring...");
                    return machine;
                }

                return machine with { Disk = bytes };
        }
    }
}
