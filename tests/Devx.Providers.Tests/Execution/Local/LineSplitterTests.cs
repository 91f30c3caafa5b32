using CsCheck;
using Devx.Providers.Execution.Local;

namespace Devx.Providers.Tests.Execution.Local;

public sealed class LineSplitterTests
{
    [Theory]
    [InlineData("a\nb\n", "a,b")]
    [InlineData("a\n\nb", "a,,b")]
    [InlineData("a\r\nb\r\n", "a,b")]
    [InlineData("a\r\n\r\nb", "a,,b")]
    [InlineData("10%\r20%\r30%\n", "10%,20%,30%")]
    [InlineData("\r\r\rdone\n", "done")]
    [InlineData("", "")]
    public void Cuts_text_into_lines(string text, string lines)
    {
        Assert.Equal(lines.Length == 0 ? [] : lines.Split(','), Split(100, text));
    }

    [Fact]
    public void Gives_the_same_lines_however_the_text_is_cut()
    {
        Gen.Select(Gen.String[Gen.Char["ab\r\n"], 0, 30], Gen.Int[0, 30].Array[0, 5], Gen.Int[1, 40]).Sample((text, cuts, maxLength) =>
        {
            int[] places = [0, .. cuts.Select(cut => Math.Min(cut, text.Length)).Order(), text.Length];
            string[] pieces = [.. places.Zip(places.Skip(1), (from, to) => text[from..to])];

            Assert.Equal(Split(maxLength, text), Split(maxLength, pieces));
        });
    }

    [Fact]
    public void Cuts_a_long_line_and_goes_on_with_the_next()
    {
        Assert.Equal(["aaa", "b"], Split(3, "aaaaaaa", "aaa\nb"));
    }

    [Fact]
    public void Never_cuts_a_character_in_two()
    {
        Assert.Equal(["a"], Split(2, "a🐳"));
    }

    [Theory]
    [InlineData("10%\r20%\r30%\n", "10%\r20%\r30%")]
    [InlineData("a\r\nb\r\n\r\n", "a,b,")]
    [InlineData("\r10%\rdone\r\n", "\r10%\rdone")]
    [InlineData("10%\r", "10%")]
    public void Keeps_redraws_within_a_line_when_they_are_wanted(string text, string lines)
    {
        Assert.Equal(lines.Split(','), Lines(new LineSplitter(100, keepsRedraws: true), text).Select(line => line.Text));
    }

    [Fact]
    public void Says_how_much_of_a_line_was_dropped()
    {
        Assert.Equal(
            [new SplitLine("aaa", 7), new SplitLine("bb", 0), new SplitLine("ccc", 1)],
            Lines(new LineSplitter(3), "aaaaaaa", "aaa\nbb\n", "cccc"));
    }

    private static List<string> Split(int maxLength, params string[] pieces) =>
        [.. Lines(new LineSplitter(maxLength), pieces).Select(line => line.Text)];

    private static List<SplitLine> Lines(LineSplitter splitter, params string[] pieces)
    {
        var lines = new List<SplitLine>();
        foreach (string piece in pieces)
        {
            splitter.Push(piece, lines);
        }

        splitter.Complete(lines);
        return lines;
    }
}
