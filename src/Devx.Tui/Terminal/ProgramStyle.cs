namespace Devx.Tui.Terminal;

/// <summary>How a program wants its text to stand out. Blinking and concealed text are shown as plain text.</summary>
[Flags]
internal enum ProgramStyle : byte
{
    None = 0,
    Bold = 1,
    Faint = 2,
    Italic = 4,
    Underline = 8,
    Reverse = 16,
    Strikethrough = 32,
}
