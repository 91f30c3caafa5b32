using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Presentation;

public sealed class SeriesTests
{
    [Fact]
    public void Columns_are_means_and_empty_where_nothing_was_measured()
    {
        Samples samples = Of(10, 20, 30, 40);

        Assert.Equal([double.NaN, 15, 35], Series.Of(samples, 3, 6));
    }

    [Fact]
    public void A_gap_is_not_zero()
    {
        Samples samples = Samples.Empty.Add(null).Add(null).Add(50).Add(null);

        Assert.Equal([double.NaN, 50], Series.Of(samples, 2, 4));
    }

    [Fact]
    public void Older_columns_stay_as_they_are_while_the_newest_fills()
    {
        Samples samples = Of(10, 20, 30, 40, 50);

        double[] before = Series.Of(samples, 3, 6);
        double[] after = Series.Of(samples.Add(90), 3, 6);

        Assert.Equal([15, 35, 50], before);
        Assert.Equal([15, 35, 70], after);
    }

    [Fact]
    public void A_sparkline_of_little_load_is_low_and_of_none_known_is_dots()
    {
        Assert.Equal("··▁▁", Sparkline.OfLoad(Of([.. Enumerable.Repeat(3.0, 12)]), 4, Glyphs.Unicode));
        Assert.Equal("····", Sparkline.OfLoad(Samples.Empty, 4, Glyphs.Unicode));
    }

    private static Samples Of(params double[] values) => values.Aggregate(Samples.Empty, (samples, value) => samples.Add(value));
}
