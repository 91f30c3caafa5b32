namespace Devx.Tui.Presentation;

/// <summary>One thing that is known: its name and its value, which may be foreign.</summary>
internal readonly record struct Fact(string Name, string Value, Role Role = Role.Text);
