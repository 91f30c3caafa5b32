using System.Globalization;
using CsCheck;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Contracts;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("0B", 0)]
    [InlineData("12345", 12345)]
    [InlineData("1.98MB", 1_980_000)]
    [InlineData("684KiB", 684 * 1024)]
    [InlineData("684kB", 684_000)]
    [InlineData(" 4GiB ", 4L << 30)]
    [InlineData("4.2 GB", 4_200_000_000)]
    [InlineData("1.5TiB", 3L << 39)]
    [InlineData("100G", 100L << 30)]
    public void Reads_what_the_command_lines_print(string text, long bytes)
    {
        Assert.Equal(new ByteSize(bytes), ByteSize.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("N/A")]
    [InlineData("-1B")]
    [InlineData("1.2.3GB")]
    [InlineData("GiB")]
    [InlineData("5 apples")]
    [InlineData("9999999999TiB")]
    public void Gives_nothing_for_anything_else(string? text)
    {
        Assert.Null(ByteSize.Parse(text));
    }

    [Fact]
    public void Never_fails_on_a_text()
    {
        Gen.String[Gen.OneOf(Gen.Char["0123456789.kKMGTiB "], Gen.Char), 0, 12].Sample(text => ByteSize.Parse(text) is not { Bytes: < 0 });
    }

    [Fact]
    public void Reads_back_every_whole_number_of_a_unit()
    {
        Gen.Select(Gen.Int[0, 9999], Gen.OneOf(("", 1L), ("kB", 1000L), ("KiB", 1L << 10), ("MiB", 1L << 20), ("GB", 1_000_000_000L)))
            .Sample((number, unit) =>
                ByteSize.Parse(number.ToString(CultureInfo.InvariantCulture) + unit.Item1) == new ByteSize(number * unit.Item2));
    }

    [Fact]
    public void Converts_between_units_and_compares()
    {
        Assert.Equal(ByteSize.FromMiB(1024), ByteSize.FromGiB(1));
        Assert.Equal(ByteSize.FromKiB(1024), ByteSize.FromMiB(1));
        Assert.Equal((1.5, 1536), (ByteSize.FromGiB(1.5).GiB, ByteSize.FromGiB(1.5).MiB));
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue]).Sample((left, right) =>
            new ByteSize(left) < new ByteSize(right) == left < right && new ByteSize(left) >= new ByteSize(right) == left >= right);
    }
}
