using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>A chart one row high.</summary>
internal static class Sparkline
{
    /// <summary>One cell stands for six samples: five of them for a minute at the default interval.</summary>
    private const int SamplesPerCell = 6;

    /// <summary>The last minutes of a load; the top is one core, or the peak when there was more.</summary>
    public static string OfLoad(Samples samples, int width, Glyphs glyphs)
    {
        double[] series = Series.Of(samples, width, Math.Min(Samples.Capacity, width * SamplesPerCell));
        return Draw(series, Math.Max(100, Peak(series)), glyphs);
    }

    /// <summary>Everything that is remembered of a value with a known maximum.</summary>
    public static string Of(Samples samples, double maximum, int width, Glyphs glyphs) =>
        Draw(Series.Of(samples, width, Samples.Capacity), maximum, glyphs);

    private static string Draw(double[] series, double maximum, Glyphs glyphs) =>
        string.Create(series.Length, (series, maximum, glyphs), static (cells, state) =>
        {
            for (int at = 0; at < cells.Length; at++)
            {
                cells[at] = Level(state.series[at], state.maximum, state.glyphs);
            }
        });

    private static char Level(double value, double maximum, Glyphs glyphs)
    {
        if (double.IsNaN(value))
        {
            return glyphs.NoSample[0];
        }

        double share = maximum > 0 ? Math.Clamp(value / maximum, 0, 1) : 0;
        return glyphs.Levels[Math.Min(glyphs.Levels.Length - 1, (int)(share * glyphs.Levels.Length))];
    }

    private static double Peak(double[] series)
    {
        double peak = 0;
        foreach (double value in series)
        {
            peak = value > peak ? value : peak;
        }

        return peak;
    }
}
