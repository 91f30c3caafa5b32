namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>A small program of a guest.</summary>
/// <param name="session">Where it runs.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="output">Where it prints.</param>
/// <returns>Its exit code.</returns>
internal delegate int GuestCommand(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output);
