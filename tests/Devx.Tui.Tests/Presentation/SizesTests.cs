using Devx.Providers.Contracts;
using Devx.Tui.Presentation;

namespace Devx.Tui.Tests.Presentation;

public sealed class SizesTests
{
    private static readonly Glyphs Signs = Glyphs.Ascii;

    [Theory]
    [InlineData(5.1, 8, "5.1/8 G")]
    [InlineData(1.25, 1.5, "1.3/1.5 G")]
    [InlineData(2.86, 23.54, "2.9/24 G")]
    [InlineData(31.2, 60, "31/60 G")]
    [InlineData(1024 * 1.5, 1024 * 20.5, "1.5/20.5 T")]
    public void A_pair_has_no_more_digits_than_matter(double used, double total, string text)
    {
        string pair = Sizes.Pair(ByteSize.FromGiB(used), ByteSize.FromGiB(total), Signs);

        Assert.Equal(text, pair);
    }

    [Fact]
    public void A_part_that_is_not_known_is_a_dash()
    {
        string pair = Sizes.Pair(null, ByteSize.FromGiB(8), Signs);

        Assert.Equal("-/8 G", pair);
    }
}
