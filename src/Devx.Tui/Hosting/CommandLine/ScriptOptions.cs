namespace Devx.Tui.Hosting.CommandLine;

/// <summary>What holds for every command that scripts use on a machine.</summary>
/// <param name="Demo">The simulated computer; null for the real one.</param>
/// <param name="IsJson">True for one JSON object on standard output, false for text.</param>
/// <param name="IsDryRun">True when the commands are shown and not run.</param>
/// <param name="IsReadOnly">True when nothing may be changed.</param>
internal sealed record ScriptOptions(DemoRequest? Demo, bool IsJson, bool IsDryRun, bool IsReadOnly);
