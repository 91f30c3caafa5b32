namespace Devx.Providers.Execution.Local;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; 128 + n when signal n ended it.</param>
/// <param name="IsTimedOut">True when it was ended because it took too long.</param>
internal readonly record struct ChildEnd(int ExitCode, bool IsTimedOut);
