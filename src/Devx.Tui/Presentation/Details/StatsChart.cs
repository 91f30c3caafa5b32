using Devx.Tui.State;

namespace Devx.Tui.Presentation.Details;

/// <summary>One number of a container: what it is now, and how it was.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Samples">How it was.</param>
/// <param name="Now">What it is now, in words.</param>
/// <param name="Most">The value at the top of the chart.</param>
/// <param name="Write">A value in few letters, for the axis.</param>
internal sealed record StatsChart(string Name, Samples Samples, string Now, double Most, Func<double, string> Write)
{
    private const int NameWidth = 13;

    private const int NowWidth = 26;

    /// <summary>What it is now, and a chart below in the rest of so many rows.</summary>
    public IEnumerable<IReadOnlyList<Span>> Rows(ScreenContext context, int rows, int width)
    {
        yield return Title(width, context.Glyphs);
        var chart = new Chart
        {
            Name = "",
            Samples = Samples,
            Maximum = Most,
            MaximumLabel = Write(Most),
            MiddleLabel = Write(Most / 2),
            Interval = context.Options.Interval,
        };
        for (int row = 0; row < rows - 1; row++)
        {
            yield return [.. chart.Row(row, rows - 1, width, context.Glyphs)];
        }
    }

    /// <summary>All of it in one row.</summary>
    public IReadOnlyList<Span> Row(int width, Glyphs glyphs)
    {
        string history = Sparkline.Of(Samples, Most, Math.Max(4, width - NameWidth - NowWidth), glyphs);
        string now = Columns.Cut(Now, Math.Max(0, width - NameWidth - history.Length - 1), glyphs);
        return [new(Columns.Fit(Name, NameWidth, Align.Left, glyphs), Role.Muted), new(history + " ", Role.Accent), new(now)];
    }

    private Span[] Title(int width, Glyphs glyphs)
    {
        string name = Columns.Cut(Name + "  ", width, glyphs);
        return [new(name, Role.Strong), new(Columns.Cut(Now, Math.Max(0, width - name.Length), glyphs))];
    }
}
