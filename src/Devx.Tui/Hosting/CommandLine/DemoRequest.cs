namespace Devx.Tui.Hosting.CommandLine;

/// <summary>The simulated computer as it was asked for.</summary>
/// <param name="FaultsFile">A script of what goes wrong on it; null when nothing does.</param>
/// <param name="Speed">How many times faster than usual operations are.</param>
internal sealed record DemoRequest(string? FaultsFile = null, double Speed = 1);
