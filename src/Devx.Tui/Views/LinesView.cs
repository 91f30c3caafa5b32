using System.Drawing;
using Devx.Tui.Presentation;
using Devx.Tui.Terminal;
using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Views;

/// <summary>Shows styled lines, and draws a row only when it is another one than before.</summary>
internal sealed class LinesView : View
{
    private readonly Theme _theme;
    private readonly CellWriter _cells = new();
    private readonly List<int> _changed = [];
    private IReadOnlyList<Line> _lines = [];
    private IDriver? _driver;

    public LinesView(Theme theme)
    {
        _theme = theme;
        CanFocus = false;
    }

    /// <summary>How many rows were drawn so far.</summary>
    public long RowsDrawn { get; private set; }

    /// <summary>Shows these lines; rows that are the same stay as they are.</summary>
    public void Show(IReadOnlyList<Line> lines)
    {
        for (int row = 0; row < Math.Max(lines.Count, _lines.Count); row++)
        {
            if (row >= lines.Count || row >= _lines.Count || !lines[row].Equals(_lines[row]))
            {
                Redraw(row);
            }
        }

        _lines = lines;
    }

    /// <summary>Draws all rows again, after something else was drawn over them.</summary>
    public void RedrawAll()
    {
        for (int row = 0; row < Viewport.Height; row++)
        {
            Redraw(row);
        }
    }

    /// <inheritdoc/>
    public override void EndInit()
    {
        base.EndInit();
        _driver = App?.Driver;
        if (_driver is not null)
        {
            _driver.ClearedContents += OnCleared;
        }
    }

    /// <inheritdoc/>
    protected override void OnViewportChanged(DrawEventArgs e) => RedrawAll();

    // What was there before is drawn over, row by row.
    /// <inheritdoc/>
    protected override bool OnClearingViewport() => true;

    /// <inheritdoc/>
    protected override bool OnDrawingText(DrawContext? context) => true;

    /// <inheritdoc/>
    protected override bool OnDrawingContent(DrawContext? context)
    {
        foreach (int row in _changed.Where(row => row < Viewport.Height))
        {
            Draw(row);
        }

        _changed.Clear();
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _driver is not null)
        {
            _driver.ClearedContents -= OnCleared;
        }

        base.Dispose(disposing);
    }

    private void OnCleared(object? sender, EventArgs e) => RedrawAll();

    private void Redraw(int row)
    {
        if (!_changed.Contains(row))
        {
            _changed.Add(row);
        }

        SetNeedsDraw(new Rectangle(0, row, Viewport.Width, 1));
    }

    private void Draw(int row)
    {
        if (_driver is { } driver)
        {
            _cells.Write(driver.GetOutputBuffer(), ViewportToScreen(new Point(0, row)), SpansOf(row));
            RowsDrawn++;
        }
    }

    private IEnumerable<(string Text, Attribute Look)> SpansOf(int row) => row < _lines.Count
        ? _lines[row].Spans.Select(span => (span.Text, _theme.Of(span)))
        : [(new string(' ', Viewport.Width), _theme.Of(Role.Text))];
}
