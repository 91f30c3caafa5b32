using System.Text.RegularExpressions;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.OrbStack;

/// <summary>What a machine may be called.</summary>
internal static partial class OrbStackNames
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "Two or more letters, digits, '_', '.' or '-', beginning with a letter or digit.";

    private static readonly string[] Reserved = ["default", "vm", "host", "services", "gateway", OrbStackMachines.Docker];

    /// <summary>Why a new machine may not be called that; null when it may.</summary>
    public static ProviderException? Refuse(string name) =>
        Reserved.Contains(name)
            ? new ProviderException(ProviderFailure.BadRequest, $"OrbStack keeps the name {name} for itself.", "Choose another name.")
        : !Identifier().IsMatch(name)
            ? new ProviderException(ProviderFailure.BadRequest, $"{PosixQuoting.Quote(name)} is not a name that OrbStack takes.", Rule)
        : null;

    [GeneratedRegex(@"^[a-zA-Z0-9][a-zA-Z0-9_.-]+\z")]
    private static partial Regex Identifier();
}
