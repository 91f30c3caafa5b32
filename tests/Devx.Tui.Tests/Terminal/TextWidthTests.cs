using CsCheck;
using Devx.Tui.Terminal;
using Terminal.Gui.Drivers;

namespace Devx.Tui.Tests.Terminal;

public sealed class TextWidthTests
{
    /// <summary>Text of every kind that goes wrong elsewhere.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "a", "Z", " ", "é", "e\u0301", "名", "前", "ｱ", "한", "●", "─", "█", "…", "👍", "👍🏽", "👨‍👩‍👧", "⚠\ufe0f", "❤\ufe0f", "🇩🇪", "\u0301", "ก็", "ﷺ")
        .List[0, 30].Select(parts => string.Concat(parts));

    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("名前", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("👍🏽", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("●─█…", 4)]
    [InlineData("\u0301", 1)]
    public void Counts_columns(string text, int columns)
    {
        Assert.Equal(columns, TextWidth.Of(text));
    }

    [Fact]
    public void A_sign_with_emoji_style_counts_as_in_the_screen_buffer()
    {
        Assert.Equal(ColumnsInBuffer("⚠\ufe0f"), TextWidth.Of("⚠\ufe0f"));
    }

    [Fact]
    public void Always_counts_as_the_screen_buffer_of_Terminal_Gui_does()
    {
        AnyText.Sample(text => TextWidth.Of(text) == ColumnsInBuffer(text));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("名前名前", 5, "名前…")]
    [InlineData("名前名前", 4, "名…")]
    [InlineData("anything", 1, "…")]
    [InlineData("anything", 0, "")]
    [InlineData("anything", -3, "")]
    public void Cuts_with_a_mark(string text, int columns, string expected)
    {
        Assert.Equal(expected, TextWidth.Cut(text, columns));
    }

    [Fact]
    public void Cuts_with_another_mark_where_there_is_no_UTF8()
    {
        Assert.Equal("lon~", TextWidth.Cut("longer", 4, "~"));
    }

    [Fact]
    public void Cut_text_always_fits_and_is_a_beginning_of_the_text()
    {
        Gen.Select(AnyText, Gen.Int[0, 40]).Sample((text, columns) =>
        {
            string cut = TextWidth.Cut(text, columns);
            Assert.True(TextWidth.Of(cut) <= columns);
            Assert.True(cut == text || cut.Length == 0 || text.StartsWith(cut[..^1], StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Padded_text_is_always_exactly_as_wide_as_asked()
    {
        Gen.Select(AnyText.Select(CleanText.Line), Gen.Int[0, 40]).Sample((text, columns) =>
        {
            Assert.Equal(columns, TextWidth.Of(TextWidth.PadRight(text, columns)));
            Assert.Equal(columns, TextWidth.Of(TextWidth.PadLeft(text, columns)));
        });
    }

    [Fact]
    public void Pads_on_the_side_that_is_asked_for()
    {
        Assert.Equal("名  ", TextWidth.PadRight("名", 4));
        Assert.Equal("  名", TextWidth.PadLeft("名", 4));
    }

    private static int ColumnsInBuffer(string text)
    {
        var buffer = new OutputBufferImpl();
        buffer.SetSize(200, 1);
        buffer.Move(0, 0);
        buffer.AddStr(text);
        return buffer.Col;
    }
}
