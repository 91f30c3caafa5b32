namespace Devx.Tui.Hosting.Scripting;

/// <summary>How the user ends a script's command: the first ctrl-c calls off the work, the second the putting right.</summary>
internal readonly record struct ScriptTokens(CancellationToken Work, CancellationToken Cleanup);
