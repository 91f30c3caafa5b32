namespace Devx.Tui.State.Logs;

/// <summary>How the lines of a log are shown.</summary>
/// <param name="HasTimes">With the time of each line.</param>
/// <param name="IsWrapped">Long lines go on in the next row; else they are cut, and can be moved sideways.</param>
/// <param name="IsOnlyMatches">Only lines that match what was searched.</param>
/// <param name="Left">Columns that are moved out at the left.</param>
internal sealed record LogOptions(bool HasTimes = false, bool IsWrapped = false, bool IsOnlyMatches = false, int Left = 0);
