using Devx.Tui.Terminal;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.TerminalProbe;

/// <summary>Rows of text with a cursor.</summary>
internal sealed class ProbeList(int count) : View
{
    private static readonly Attribute Plain = new(in Color.None, in Color.None);
    private static readonly Attribute Selected = new(in Color.None, in Color.None, TextStyle.Reverse);

    private int _selected;

    public void Move(int rows)
    {
        _selected = Math.Clamp(_selected + rows, 0, count - 1);
        SetNeedsDraw();
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        int top = Math.Clamp(_selected - Viewport.Height + 1, 0, count);
        for (int row = 0; row < Viewport.Height; row++)
        {
            SetAttribute(top + row == _selected ? Selected : Plain);
            Move(0, row);
            AddStr(TextWidth.PadRight(top + row < count ? $"row {top + row} 名前 é ● running" : "", Viewport.Width));
        }

        return true;
    }
}
