namespace Devx.Tui.Terminal;

/// <summary>A piece of a program's text in one look, without anything that controls a terminal but tabs.</summary>
internal readonly record struct ProgramRun(string Text, ProgramLook Look);
