using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Terminal;

/// <summary>What one cell of the terminal shows.</summary>
internal readonly record struct ScreenCell(string Grapheme, Attribute Look)
{
    /// <summary>What the terminal shows after it was cleared.</summary>
    public static ScreenCell Blank { get; } = new(" ", SgrEncoder.Plain);

    /// <summary>The right half of a wide character; equal to no cell that a view draws.</summary>
    public static ScreenCell RightHalf { get; } = new("", SgrEncoder.Plain);

    public static ScreenCell From(in Cell cell) =>
        new(string.IsNullOrEmpty(cell.Grapheme) ? " " : cell.Grapheme, cell.Attribute ?? SgrEncoder.Plain);
}
