namespace Devx.Tui.Hosting.CommandLine;

/// <summary>A list for scripts as it was asked for.</summary>
/// <param name="Provider">Only this one; null for all.</param>
/// <param name="IsDemo">True for the simulated computer.</param>
/// <param name="IsJson">True for JSON, false for a table.</param>
internal sealed record ListingRequest(string? Provider, bool IsDemo, bool IsJson);
