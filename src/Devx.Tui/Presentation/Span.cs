using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>A piece of one line in one look. Its text is clean: nothing in it controls a terminal.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Look">What a program gave it on top of that.</param>
internal readonly record struct Span(string Text, Role Role = Role.Text, ProgramLook Look = default);
