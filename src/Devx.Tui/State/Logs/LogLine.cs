namespace Devx.Tui.State.Logs;

/// <summary>One line of a log view.</summary>
/// <param name="At">When it was written; null when nobody knows.</param>
/// <param name="Source">The container: its place among those of the view.</param>
/// <param name="Kind">Where it came from.</param>
/// <param name="Text">As it was written, colours and all; not cleaned.</param>
/// <param name="Folded">How many characters at its end were left out.</param>
internal readonly record struct LogLine(DateTimeOffset? At, int Source, LogLineKind Kind, string Text, int Folded = 0);
