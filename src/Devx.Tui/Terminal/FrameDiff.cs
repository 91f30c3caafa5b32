using System.Buffers;
using System.Globalization;
using System.Text;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Terminal;

/// <summary>
/// Compares a frame with the one the terminal shows and writes the cells that differ. Terminal.Gui marks every cell as changed that a
/// view draws, so it would send a whole table for one new number.
/// </summary>
internal sealed class FrameDiff(ColorLevel level)
{
    /// <summary>A move forward takes four bytes.</summary>
    private const int LongestGap = 4;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly SgrEncoder _sgr = new(level);
    private ScreenCell[] _shown = [];
    private int _columns;
    private int _rows;
    private Attribute _look = SgrEncoder.Plain;

    // Where the terminal's cursor stands; null when that is not certain.
    private (int Row, int Column)? _pen;

    /// <summary>Something else wrote to the terminal: the next frame clears it and draws all.</summary>
    public void Invalidate() => _shown = [];

    /// <summary>The cursor was moved by somebody else.</summary>
    public void ForgetPen() => _pen = null;

    /// <summary>The bytes that turn what is shown into the frame; empty when nothing differs. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Render(Cell[,] frame, bool[] dirtyRows)
    {
        _bytes.ResetWrittenCount();
        bool isWhole = Clear(frame.GetLength(0), frame.GetLength(1));
        for (int row = 0; row < _rows; row++)
        {
            if (isWhole || dirtyRows[row])
            {
                RenderRow(frame, row);
                dirtyRows[row] = false;
            }
        }

        return _bytes.WrittenSpan;
    }

    /// <summary>Starts again from an empty terminal when it is not known what it shows.</summary>
    private bool Clear(int rows, int columns)
    {
        if (_shown.Length > 0 && rows == _rows && columns == _columns)
        {
            return false;
        }

        (_rows, _columns) = (rows, columns);
        _shown = new ScreenCell[rows * columns];
        Array.Fill(_shown, ScreenCell.Blank);
        _look = SgrEncoder.Plain;
        _pen = null;
        Append("\e[0m\e[2J");
        return true;
    }

    private void RenderRow(Cell[,] frame, int row)
    {
        for (int column = 0; column < _columns; column++)
        {
            frame[row, column].IsDirty = false;
            var cell = ScreenCell.From(in frame[row, column]);
            bool isWide = TextWidth.OfCluster(cell.Grapheme) == 2 && column + 1 < _columns;
            if (cell != _shown[row * _columns + column] || (isWide && _shown[row * _columns + column + 1] != ScreenCell.RightHalf))
            {
                Draw(cell, row, column, isWide);
            }

            if (isWide)
            {
                frame[row, ++column].IsDirty = false;
            }
        }
    }

    private void Draw(ScreenCell cell, int row, int column, bool isWide)
    {
        MovePen(row, column);
        _sgr.Append(_bytes, _look, cell.Look);
        _look = cell.Look;
        Append(Printable(cell.Grapheme));
        _shown[row * _columns + column] = cell;
        int next = column + 1;
        if (isWide)
        {
            _shown[row * _columns + next++] = ScreenCell.RightHalf;
        }

        // Terminals do not agree on the width of clusters, and at the right margin the cursor waits before it wraps.
        _pen = cell.Grapheme.Length == 1 && !isWide && next < _columns ? (row, next) : null;
    }

    private void MovePen(int row, int column)
    {
        if (_pen == (row, column) || (_pen is { } near && near.Row == row && TryWriteAgain(row, near.Column, column)))
        {
            return;
        }

        Append(_pen is { } pen && pen.Row == row && pen.Column < column
            ? string.Create(CultureInfo.InvariantCulture, $"\e[{column - pen.Column}C")
            : string.Create(CultureInfo.InvariantCulture, $"\e[{row + 1};{column + 1}H"));
        _pen = (row, column);
    }

    /// <summary>Over a short gap it takes fewer bytes to write again what stands there than to move.</summary>
    private bool TryWriteAgain(int row, int from, int to)
    {
        if (to < from || to - from > LongestGap)
        {
            return false;
        }

        ReadOnlySpan<ScreenCell> gap = _shown.AsSpan(row * _columns + from, to - from);
        foreach (ScreenCell cell in gap)
        {
            if (cell.Grapheme.Length != 1 || cell.Look != _look)
            {
                return false;
            }
        }

        foreach (ScreenCell cell in gap)
        {
            Append(Printable(cell.Grapheme));
        }

        return true;
    }

    /// <summary>
    /// The last gate before the terminal: no control character passes, whatever a view drew, and a lone combining mark gets something to
    /// stand on.
    /// </summary>
    private static string Printable(string grapheme)
    {
        foreach (char letter in grapheme)
        {
            if (char.IsControl(letter))
            {
                return "\ufffd";
            }
        }

        return grapheme[0] > '\u02ff' && IsMark(grapheme[0]) ? " " + grapheme : grapheme;
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private void Append(string text) => Encoding.UTF8.GetBytes(text, _bytes);
}
