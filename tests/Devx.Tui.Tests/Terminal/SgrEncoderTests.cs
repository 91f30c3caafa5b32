using System.Buffers;
using System.Text;
using Devx.Tui.Terminal;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace Devx.Tui.Tests.Terminal;

public sealed class SgrEncoderTests
{
    private static readonly Color Orange = new(255, 135, 0);

    [Theory]
    [InlineData(ColorLevel.Full, "\e[38;2;255;135;0m")]
    [InlineData(ColorLevel.Palette, "\e[38;5;208m")]
    [InlineData(ColorLevel.Sixteen, "\e[91m")]
    [InlineData(ColorLevel.None, "")]
    internal void Writes_no_more_colours_than_there_are(ColorLevel level, string expected)
    {
        Assert.Equal(expected, Encode(level, SgrEncoder.Plain, new Attribute(in Orange, in Color.None)));
    }

    [Theory]
    [InlineData(ColorLevel.Full)]
    [InlineData(ColorLevel.Palette)]
    [InlineData(ColorLevel.Sixteen)]
    internal void The_sixteen_named_colours_are_the_terminals_own(ColorLevel level)
    {
        Assert.Equal("\e[92;44m", Encode(level, SgrEncoder.Plain, new Attribute(ColorName16.BrightGreen, ColorName16.Blue)));
    }

    [Fact]
    public void Goes_back_to_the_terminals_own_colours()
    {
        Assert.Equal("\e[39;49m", Encode(ColorLevel.Sixteen, new Attribute(ColorName16.Red, ColorName16.Blue), SgrEncoder.Plain));
    }

    [Fact]
    public void Adds_styles_without_repeating_the_colour()
    {
        var before = new Attribute(ColorName16.Red, ColorName16.Blue);

        Assert.Equal("\e[1;7m", Encode(ColorLevel.Sixteen, before, before with { Style = TextStyle.Bold | TextStyle.Reverse }));
    }

    [Fact]
    public void Takes_styles_away_by_starting_again()
    {
        Attribute to = new(in Orange, in Color.None, TextStyle.Underline);

        Assert.Equal("\e[0;4;38;5;208m", Encode(ColorLevel.Palette, to with { Style = TextStyle.Bold | TextStyle.Underline }, to));
    }

    [Theory]
    [InlineData(0, 0, 0, 16)]
    [InlineData(255, 255, 255, 231)]
    [InlineData(255, 0, 0, 196)]
    [InlineData(128, 128, 128, 244)]
    [InlineData(8, 8, 8, 232)]
    [InlineData(95, 135, 175, 67)]
    public void Finds_the_nearest_colour_of_the_palette(byte red, byte green, byte blue, int expected)
    {
        Assert.Equal(expected, PaletteColor.Nearest(red, green, blue));
    }

    private static string Encode(ColorLevel level, Attribute from, Attribute to)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new SgrEncoder(level).Append(bytes, from, to);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
