using Devx.Providers.Contracts;

namespace Devx.Providers.Guests;

/// <summary>Labels of details that the providers read back themselves.</summary>
internal static class GuestDetails
{
    /// <summary>Said of machines that may not be removed.</summary>
    public const string Protected = "protected";

    /// <summary>The guest's system, said where it is not Linux.</summary>
    public const string System = "guest system";

    /// <summary>True when the machine has such a detail.</summary>
    public static bool Has(MachineInfo machine, string label) => machine.Details.Any(detail => detail.Key == label);
}
