namespace Devx.Tui.Dialogs.Details;

/// <summary>Something that can be copied from a page of details.</summary>
/// <param name="Key">The letter that picks it; empty in long lists.</param>
/// <param name="Label">What it is; may be foreign.</param>
/// <param name="Text">What is copied.</param>
/// <param name="Shown">What stands for it in the menu when it is not shown itself.</param>
internal sealed record CopyText(string Key, string Label, string Text, string? Shown = null);
