namespace Devx.Tui.Presentation.Logs;

/// <summary>A picture of a log, and what drawing it found out.</summary>
/// <param name="Box">The picture.</param>
/// <param name="Page">What is in it.</param>
/// <param name="Longest">Columns of its longest text.</param>
/// <param name="Room">Columns there are for text.</param>
internal sealed record LogPicture(Box Box, LogPage Page, int Longest, int Room);
