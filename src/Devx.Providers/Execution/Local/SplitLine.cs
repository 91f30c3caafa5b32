namespace Devx.Providers.Execution.Local;

/// <summary>A line of a program.</summary>
/// <param name="Text">Its beginning, mostly all of it.</param>
/// <param name="Dropped">How many characters after it were dropped.</param>
internal readonly record struct SplitLine(string Text, int Dropped);
