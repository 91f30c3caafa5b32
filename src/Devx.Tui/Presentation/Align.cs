namespace Devx.Tui.Presentation;

/// <summary>On which side of its cell a text stands.</summary>
internal enum Align
{
    Left,
    Right,
}
