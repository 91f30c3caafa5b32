namespace Devx.Tui.Commands;

/// <summary>One line of a menu.</summary>
/// <param name="Key">The letter that picks it; empty in long lists, where letters go to what begins with them.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">What it stands for now, beside the label; may be foreign text.</param>
/// <param name="Pick">What picking it does.</param>
internal sealed record Choice(string Key, string Label, string Value, Action Pick);
