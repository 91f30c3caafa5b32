namespace Devx.Providers.Execution;

/// <summary>One line of a running program, as it came, without the line end.</summary>
/// <param name="Text">The line; cut by the runner when it is absurdly long.</param>
/// <param name="IsError">True when it came on standard error.</param>
/// <param name="Dropped">How many characters the runner cut off.</param>
public readonly record struct OutputLine(string Text, bool IsError, int Dropped = 0);
