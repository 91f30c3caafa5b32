using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Samples as columns of a chart, oldest first; NaN where nothing was measured.</summary>
internal static class Series
{
    /// <summary>Means of pieces of equal length, ending now.</summary>
    /// <param name="samples">What was measured.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="span">How many samples all columns stand for.</param>
    public static double[] Of(Samples samples, int columns, int span)
    {
        double[] series = new double[Math.Max(0, columns)];
        Array.Fill(series, double.NaN);
        int piece = PieceOf(columns, span);

        // Pieces begin at multiples of their length, counted from the first sample ever: columns move on, they do not flicker.
        long newest = (samples.Added - 1) / piece;
        long first = samples.Added - samples.Count;
        for (int column = 0; column < series.Length; column++)
        {
            long number = newest - (series.Length - 1 - column);
            series[column] = Mean(samples, (number * piece) - first, ((number + 1) * piece) - first);
        }

        return series;
    }

    /// <summary>How many samples one column stands for.</summary>
    public static int PieceOf(int columns, int span) => Math.Max(1, (span + columns - 1) / Math.Max(1, columns));

    private static double Mean(Samples samples, long from, long to)
    {
        double sum = 0;
        int count = 0;
        for (long at = Math.Max(0, from); at < Math.Min(to, samples.Count); at++)
        {
            float value = samples.Values[(int)at];
            if (!float.IsNaN(value))
            {
                sum += value;
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }
}
