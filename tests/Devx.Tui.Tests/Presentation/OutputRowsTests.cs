using Devx.Providers.Execution;
using Devx.Tui.Presentation;

namespace Devx.Tui.Tests.Presentation;

public sealed class OutputRowsTests
{
    private static readonly OutputLine[] Lines = [Line("one"), Line("two  and more"), Line(""), Line("four")];

    [Fact]
    public void The_end_is_shown_with_long_lines_broken_and_blanks_kept()
    {
        OutputRows rows = OutputRows.Last(Lines, 4, 6, Glyphs.Unicode);

        Assert.Equal(["nd mor", "e", "", "four"], rows.Rows);
        Assert.Equal((1, 3), (rows.First, rows.Count));
    }

    [Fact]
    public void From_a_line_on_as_much_as_fits()
    {
        OutputRows rows = OutputRows.From(0, Lines, 3, 6, Glyphs.Unicode);

        Assert.Equal(["one", "two  a", "nd mor"], rows.Rows);
        Assert.Equal((0, 2), (rows.First, rows.Count));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(99)]
    public void Beyond_the_end_the_end_is_shown(int top)
    {
        OutputRows rows = OutputRows.From(top, Lines, 2, 20, Glyphs.Unicode);

        Assert.Equal(["", "four"], rows.Rows);
    }

    [Fact]
    public void Nothing_is_nothing()
    {
        Assert.Empty(OutputRows.Last([], 5, 10, Glyphs.Unicode).Rows);
    }

    private static OutputLine Line(string text) => new(text, false);
}
