using Devx.Providers.Contracts;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Details;

namespace Devx.Tui.Tests.Presentation.Details;

public sealed class ByteTextTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1024, "1.0 K")]
    [InlineData(1_048_500, "1.0 M")]
    [InlineData(81_578_701, "77.8 M")]
    [InlineData(500L << 30, "500 G")]
    public void Up_to_three_digits_and_a_unit(long bytes, string text)
    {
        Assert.Equal(text, ByteText.Of(new ByteSize(bytes), Glyphs.Unicode));
    }
}
