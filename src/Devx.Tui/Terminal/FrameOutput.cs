using System.Drawing;
using System.Globalization;
using Terminal.Gui.Drivers;

namespace Devx.Tui.Terminal;

/// <summary>
/// Shows frames on the terminal, each with one <c>write(2)</c>, and nothing at all when nothing changed. Modes are not its business:
/// <see cref="TerminalModes"/> sets them before the first frame and takes them back after the last.
/// </summary>
internal sealed class FrameOutput(TerminalWriter terminal, TerminalModes modes, TerminalProfile profile) : OutputBase, IOutput
{
    private static readonly Size SmallestTerminal = new(80, 24);

    private readonly FrameDiff _frame = new(profile.Color);
    private Size _size = SmallestTerminal;
    private Cursor _wanted = new();
    private Cursor? _shown;

    /// <summary>Something else wrote to the terminal: the next frame clears it and draws all.</summary>
    public void Invalidate()
    {
        _frame.Invalidate();
        _shown = null;
    }

    public override void Write(IOutputBuffer buffer)
    {
        if (!modes.IsEntered || buffer.Contents is not { } cells)
        {
            return;
        }

        ReadOnlySpan<byte> bytes = _frame.Render(cells, buffer.DirtyLines);
        if (!bytes.IsEmpty)
        {
            terminal.Write(bytes);
            _shown = _shown is { IsVisible: false } ? _shown : null;
        }
    }

    /// <summary>
    /// Drops what Terminal.Gui wants to say beside the frames: questions, whose late answers a child program or the shell after us
    /// would read as typed, titles, and modes that <see cref="TerminalModes"/> could not take back.
    /// </summary>
    public void Write(ReadOnlySpan<char> text)
    {
    }

    public Size GetSize()
    {
        if (terminal.Size is { } size)
        {
            _size = new Size(size.Columns, size.Rows);
        }

        return _size;
    }

    public void SetSize(int width, int height) => _size = new Size(width, height);

    public Cursor GetCursor() => _wanted;

    public void SetCursor(Cursor cursor)
    {
        _wanted = cursor;
        if (!modes.IsEntered || cursor == _shown || (!cursor.IsVisible && _shown is { IsVisible: false }))
        {
            return;
        }

        _shown = cursor;
        _frame.ForgetPen();
        terminal.Write(cursor is { IsVisible: true, Position: { } at } ? Show(cursor.Style, at) : "\e[?25l");
    }

    /// <summary>Suspending is done by <see cref="Handoff"/>, which knows how to come back.</summary>
    public void Suspend()
    {
    }

    public void Dispose()
    {
    }

    protected override bool SetCursorPositionImpl(int screenPositionX, int screenPositionY) => true;

    private static string Show(CursorStyle style, Point at) =>
        string.Create(CultureInfo.InvariantCulture, $"\e[{(int)style} q\e[{at.Y + 1};{at.X + 1}H\e[?25h");
}
