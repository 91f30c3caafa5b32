using System.Text.RegularExpressions;
using Devx.Providers.Contracts;

namespace Devx.Providers.OrbStack;

/// <summary>What a machine may be called.</summary>
internal static partial class OrbStackNames
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "Two or more letters, digits, '_', '.' or '-', beginning with a letter or digit.";

    private static readonly string[] Reserved = ["default", "vm", "host", "services", "gateway", OrbStackMachines.Docker];

    /// <summary>What is wrong with the name of a new machine; null when OrbStack takes it and nobody has it.</summary>
    public static string? Problem(string name, IReadOnlyList<MachineInfo> machines) =>
        Reserved.Contains(name) ? $"OrbStack keeps the name {name} for itself."
        : !Identifier().IsMatch(name) ? Rule
        : machines.Any(machine => machine.Id.Name == name) ? $"There is a machine named {name} already."
        : null;

    [GeneratedRegex(@"^[a-zA-Z0-9][a-zA-Z0-9_.-]+\z")]
    private static partial Regex Identifier();
}
