namespace Devx.Tui.Hosting.CommandLine;

/// <summary>The dashboard as it was asked for.</summary>
/// <param name="Provider">The provider for new machines; null when none was named.</param>
/// <param name="Demo">The simulated computer; null for the real one.</param>
/// <param name="Interval">Time between two readings of numbers.</param>
/// <param name="IsAscii">True to draw in ASCII.</param>
/// <param name="IsReadOnly">True when nothing that changes anything may be reachable.</param>
/// <param name="IsDryRun">True when operations end at the command, which is shown.</param>
internal sealed record DashboardRequest(
    string? Provider, DemoRequest? Demo, TimeSpan Interval, bool IsAscii, bool IsReadOnly = false, bool IsDryRun = false);
