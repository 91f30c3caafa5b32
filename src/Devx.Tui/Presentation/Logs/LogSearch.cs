using Devx.Tui.State.Logs;

namespace Devx.Tui.Presentation.Logs;

/// <summary>What is searched in a log, and where the reader is among what was found.</summary>
/// <param name="Query">What.</param>
/// <param name="Line">The line of the match he is at; null before the first.</param>
/// <param name="Number">Which one that is, from 1 on; 0 for none.</param>
/// <param name="Count">How many lines match.</param>
internal sealed record LogSearch(LogQuery Query, long? Line, int Number, int Count);
