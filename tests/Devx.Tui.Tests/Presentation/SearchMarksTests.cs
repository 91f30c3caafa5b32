using Devx.Tui.Presentation;

namespace Devx.Tui.Tests.Presentation;

public sealed class SearchMarksTests
{
    [Fact]
    public void Words_stand_out_across_spans_of_different_looks()
    {
        var line = new Line([new Span("ab", Role.Muted), new Span("cdAB", Role.Strong), new Span("c")]);

        Line marked = SearchMarks.Mark(line, "bc", isFound: true);

        Assert.Equal("abcdABc", marked.Text);
        Assert.Equal(
            [new Span("a", Role.Muted), new Span("b", Role.Selection), new Span("c", Role.Selection), new Span("dA", Role.Strong),
                new Span("B", Role.Selection), new Span("c", Role.Selection)],
            marked.Spans);
    }

    [Fact]
    public void A_line_without_the_words_stays_as_it_is()
    {
        var line = new Line([new Span("ab", Role.Muted)]);

        Assert.Same(line, SearchMarks.Mark(line, "x", isFound: false));
    }
}
