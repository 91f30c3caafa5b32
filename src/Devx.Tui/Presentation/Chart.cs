using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>A chart of several rows with an axis: what was measured over all the time that is remembered.</summary>
internal sealed record Chart
{
    private const int LabelWidth = 10;

    /// <summary>What is drawn: <c>cpu</c>.</summary>
    public required string Name { get; init; }

    public required Samples Samples { get; init; }

    /// <summary>The value at the top.</summary>
    public required double Maximum { get; init; }

    /// <summary>The label of the top and of the middle.</summary>
    public required string MaximumLabel { get; init; }

    public required string MiddleLabel { get; init; }

    /// <summary>Time between two samples.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>One row of the chart, 0 at the top; the last one is the axis of time.</summary>
    public IEnumerable<Span> Row(int row, int rows, int width, Glyphs glyphs)
    {
        int plot = Math.Max(0, width - LabelWidth - 1);
        return row == rows - 1 ? TimeAxis(plot, glyphs) : PlotRow(row, rows - 1, plot, glyphs);
    }

    private IEnumerable<Span> PlotRow(int row, int rows, int plot, Glyphs glyphs)
    {
        string label = row == 0 ? $"{Name} {MaximumLabel}" : row == rows / 2 ? MiddleLabel : "";
        yield return new Span(Columns.Fit(label, LabelWidth - 1, Align.Right, glyphs) + " ", Role.Muted);
        yield return new Span(glyphs.TeeRight, Role.Frame);
        yield return new Span(Cells(rows - 1 - row, rows, plot, glyphs), Role.Accent);
    }

    private IEnumerable<Span> TimeAxis(int plot, Glyphs glyphs)
    {
        string time = " " + Durations.Words(Interval * (Series.PieceOf(plot, Samples.Capacity) * plot));
        int line = Math.Max(0, plot - time.Length);
        yield return new Span(new string(' ', LabelWidth));
        yield return new Span(glyphs.Cross + new string(glyphs.Horizontal[0], line), Role.Frame);
        yield return new Span(Columns.Fit(time, plot - line, Align.Left, glyphs), Role.Muted);
    }

    /// <summary>The cells of one row, counted from the bottom.</summary>
    private string Cells(int fromBottom, int rows, int plot, Glyphs glyphs)
    {
        double[] series = Series.Of(Samples, plot, Samples.Capacity);
        char[] cells = new char[series.Length];
        for (int column = 0; column < cells.Length; column++)
        {
            cells[column] = Cell(series[column], fromBottom, rows, glyphs);
        }

        return new string(cells);
    }

    private char Cell(double value, int fromBottom, int rows, Glyphs glyphs)
    {
        if (double.IsNaN(value) || Maximum <= 0)
        {
            return ' ';
        }

        int steps = glyphs.Levels.Length;
        int height = Math.Max(1, (int)Math.Round(Math.Clamp(value / Maximum, 0, 1) * rows * steps));
        int here = Math.Clamp(height - (fromBottom * steps), 0, steps);
        return here == 0 ? ' ' : glyphs.Levels[here - 1];
    }
}
