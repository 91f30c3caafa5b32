namespace Devx.Tui.Hosting.CommandLine;

/// <summary>The dashboard as it was asked for.</summary>
internal sealed record DashboardRequest(string? Provider, bool IsDemo, TimeSpan Interval, bool IsAscii);
