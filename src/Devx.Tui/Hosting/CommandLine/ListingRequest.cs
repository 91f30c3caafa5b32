namespace Devx.Tui.Hosting.CommandLine;

/// <summary>A list for scripts as it was asked for.</summary>
/// <param name="Provider">Only this one; null for all.</param>
/// <param name="Demo">The simulated computer; null for the real one.</param>
/// <param name="IsJson">True for JSON, false for a table.</param>
internal sealed record ListingRequest(string? Provider, DemoRequest? Demo, bool IsJson);
