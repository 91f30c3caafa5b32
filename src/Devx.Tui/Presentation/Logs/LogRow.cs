namespace Devx.Tui.Presentation.Logs;

/// <summary>One row of a log view.</summary>
/// <param name="Number">The line it belongs to.</param>
/// <param name="Part">Which of its rows.</param>
/// <param name="Line">What is drawn, as wide as the view.</param>
internal readonly record struct LogRow(long Number, int Part, Line Line);
