namespace Devx.Tui.Presentation;

/// <summary>How a state looks.</summary>
internal readonly record struct Label(string Sign, string Word, Role Role);
