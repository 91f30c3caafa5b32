namespace Devx.Providers.Contracts;

/// <summary>A machine's status as it was read, with the provider's own words.</summary>
/// <param name="Status">The shared word.</param>
/// <param name="Raw">What the CLI said, null when it has no word for it.</param>
/// <param name="Detail">One sentence for the user: what is wrong or odd, and the way out. Null when all is well.</param>
public readonly record struct MachineState(MachineStatus Status, string? Raw = null, string? Detail = null);
