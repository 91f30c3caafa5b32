namespace Devx.Tui.Presentation;

/// <summary>A piece of one line in one look. Its text is clean: nothing in it controls a terminal.</summary>
internal readonly record struct Span(string Text, Role Role = Role.Text);
