using System.Drawing;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Terminal;

/// <summary>
/// Writes text into the cells of a frame, as <c>View.AddStr</c> does but without its 3 µs and 1.9 KB a cell, which were most of the time
/// of the first frame.
/// </summary>
internal sealed class CellWriter
{
    private const string Blank = " ";

    /// <summary>One string for each common character, frames and bars included, so that a cell costs no memory.</summary>
    private readonly string?[] _singles = new string?['\u2600'];

    /// <summary>Writes one row of spans from a place on the screen; what lies outside of the frame or of its clip stays as it is.</summary>
    public void Write(IOutputBuffer frame, Point start, IEnumerable<(string Text, Attribute Look)> spans)
    {
        if (frame.Contents is not { } cells || start.Y < 0 || start.Y >= cells.GetLength(0))
        {
            return;
        }

        var row = new Row(frame, cells, start.Y, frame.Clip);
        int column = start.X;
        foreach ((string text, Attribute look) in spans)
        {
            column = Write(row, column, text, look);
        }

        frame.DirtyLines[start.Y] = true;
    }

    private int Write(in Row row, int column, string text, Attribute look)
    {
        foreach (ReadOnlySpan<char> cluster in new TextClusters(text))
        {
            int width = TextWidth.OfCluster(cluster);
            if (width == 1)
            {
                row.Put(column, StringOf(cluster), look);
            }
            else if (row.IsVisible(column) && row.IsVisible(column + 1))
            {
                row.Put(column, StringOf(cluster), look);
                row.PutRightHalf(column + 1, look);
            }
            else
            {
                row.Put(column, Blank, look);
                row.Put(column + 1, Blank, look);
            }

            column += width;
        }

        return column;
    }

    private string StringOf(ReadOnlySpan<char> cluster) =>
        cluster.Length == 1 && cluster[0] < _singles.Length ? _singles[cluster[0]] ??= cluster.ToString() : cluster.ToString();

    /// <summary>One row of the frame.</summary>
    private readonly struct Row(IOutputBuffer frame, Cell[,] cells, int row, Region? clip)
    {
        private readonly int _columns = cells.GetLength(1);
        private readonly bool _isWhole = clip is null || clip.Contains(new Rectangle(0, row, frame.Cols, 1));

        // It is whole without a clip.
        public bool IsVisible(int column) => column >= 0 && column < _columns && (_isWhole || clip!.Contains(column, row));

        public void Put(int column, string grapheme, Attribute look)
        {
            if (IsVisible(column))
            {
                Halve(column);
                cells[row, column] = new Cell(look, true, grapheme);
            }
        }

        public void PutRightHalf(int column, Attribute look) => cells[row, column] = new Cell(look, true, Blank);

        // The left half of a wide character that was here must not cover the new one.
        private void Halve(int column)
        {
            if (column > 0 && cells[row, column - 1].Grapheme is { Length: > 0 } left && TextWidth.OfCluster(left) == 2)
            {
                cells[row, column - 1] = cells[row, column - 1] with { Grapheme = Blank, IsDirty = true };
            }
        }
    }
}
