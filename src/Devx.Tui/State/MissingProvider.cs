namespace Devx.Tui.State;

/// <summary>A provider that is not installed, where it was looked for, and how to install it.</summary>
internal sealed record MissingProvider(string Name, string Searched, string Install);
