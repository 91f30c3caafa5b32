using System.Globalization;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The changes to an instance's settings that a command line asks for.</summary>
internal sealed class LimaChanges
{
    /// <summary>The property that keeps the memory as it was written.</summary>
    public const string MemoryText = "memory-text";

    private static readonly string[] Sizes = ["memory", "disk"];

    private readonly List<(string Path, string Value)> _settings = [];

    /// <summary>True when nothing is asked for.</summary>
    public bool IsEmpty => _settings.Count == 0;

    /// <summary>Why the command line is refused; null when all is well.</summary>
    public string? Error { get; private set; }

    /// <summary>Reads a command line.</summary>
    public static LimaChanges Read(CobraArguments arguments)
    {
        var changes = new LimaChanges();
        if (FlagValues.Integer(arguments, "cpus") is { } cpus)
        {
            changes.Error = cpus < 0 ? "error while processing flag `cpus`: invalid value for number of cpus, must be >= 0" : null;
            changes.Add(cpus == 0 ? [] : [(".cpus", cpus.ToString(CultureInfo.InvariantCulture))]);
        }

        changes.Add([.. Sizes.Where(flag => FlagValues.Number(arguments, flag) > 0)
            .Select(flag => ($".{flag}", FlagValues.Number(arguments, flag)!.Value.ToString(CultureInfo.InvariantCulture) + "GiB"))]);
        foreach (string expression in arguments.Values("set"))
        {
            changes.Add(LimaYq.Parse(expression, out string? error));
            changes.Error ??= error;
        }

        return changes;
    }

    /// <summary>The machine with the changes made.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="error">Why lima does not take the result; null when it does.</param>
    public SimulatedMachine Apply(SimulatedMachine machine, out string? error)
    {
        error = null;
        foreach ((string path, string value) in _settings)
        {
            machine = Apply(machine, path, value, ref error);
        }

        return machine;
    }

    private static SimulatedMachine Apply(SimulatedMachine machine, string path, string value, ref string? error)
    {
        switch (path)
        {
            case ".cpus" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int cpus):
                return machine with { CpuCount = cpus };
            case ".memory" when GoSize.Parse(value) is { } memory:
                return machine with { Memory = memory, Properties = machine.Properties.SetItem(MemoryText, value) };
            case ".disk" when GoSize.Parse(value) is { } disk && disk < machine.Disk:
                error ??= $"field `disk`: shrinking the disk ({GoSize.Binary(machine.Disk)} --> {GoSize.Binary(disk)}) is not supported";
                return machine;
            case ".disk" when GoSize.Parse(value) is { } disk:
                return machine with { Disk = disk };
            case ".cpus" or ".memory" or ".disk":
                error ??= $"field `{path[1..]}` has an invalid value: invalid size: '{value}'";
                return machine;
            default:
                return machine with { Properties = machine.Properties.SetItem("yaml" + path, value) };
        }
    }

    private void Add(IReadOnlyList<(string Path, string Value)> settings) => _settings.AddRange(settings);
}
