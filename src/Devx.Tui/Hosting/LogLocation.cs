namespace Devx.Tui.Hosting;

/// <summary>Where the log is, for the sentence after a crash.</summary>
internal sealed record LogLocation(string Path);
