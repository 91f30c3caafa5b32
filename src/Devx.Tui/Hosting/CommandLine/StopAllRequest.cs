namespace Devx.Tui.Hosting.CommandLine;

/// <summary>Stopping all machines as it was asked for.</summary>
/// <param name="Provider">Only this one's; null for those of all providers.</param>
/// <param name="IsConfirmed">True when whatever it costs was agreed to beforehand.</param>
/// <param name="Options">How it is told.</param>
internal sealed record StopAllRequest(string? Provider, bool IsConfirmed, ScriptOptions Options);
