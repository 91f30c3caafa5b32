using System.Globalization;
using CsCheck;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines\tand\rmore", "two lines and more")]
    [InlineData("\e[31mred", "·[31mred")]
    [InlineData("\u009b31mred", "·31mred")]
    [InlineData("bell\a back\b del\x7f", "bell· back· del·")]
    [InlineData("right\u202eto left", "rightto left")]
    [InlineData("zero\u200bwidth", "zerowidth")]
    [InlineData("soft\u00adhyphen", "softhyphen")]
    [InlineData("line\u2028separator", "lineseparator")]
    [InlineData("byte\ufefforder", "byteorder")]
    [InlineData("Zoë 名前 한국 👍🏽", "Zoë 名前 한국 👍🏽")]
    [InlineData("👨‍👩‍👧", "👨‍👩‍👧")]
    [InlineData("e\u0301", "e\u0301")]
    [InlineData("\u0301\u200dmark without a letter", "mark without a letter")]
    public void Makes_foreign_text_harmless(string text, string expected)
    {
        Assert.Equal(expected, CleanText.Line(text));
    }

    [Fact]
    public void Half_a_character_becomes_a_mark()
    {
        Assert.Equal("a\ufffdb", CleanText.Line("a\ud83db"));
    }

    [Fact]
    public void A_tower_of_marks_is_cut_down()
    {
        string tower = "a" + new string('\u0301', 500) + "b";

        string clean = CleanText.Line(tower);

        Assert.InRange(clean.Length, 3, 10);
        Assert.StartsWith("a\u0301", clean, StringComparison.Ordinal);
        Assert.EndsWith("b", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_terminal_obeys_is_left_in_any_text()
    {
        Gen.String[Gen.Char, 0, 40].Sample(text => CleanText.Line(text).All(letter =>
            !char.IsControl(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.LineSeparator
                and not UnicodeCategory.ParagraphSeparator && (letter == '\u200d' || char.GetUnicodeCategory(letter) != UnicodeCategory.Format)));
    }

    [Fact]
    public void Clean_text_stays_as_it_is()
    {
        Gen.String[Gen.Char, 0, 40].Select(CleanText.Line).Sample(clean => CleanText.Line(clean) == clean);
    }
}
