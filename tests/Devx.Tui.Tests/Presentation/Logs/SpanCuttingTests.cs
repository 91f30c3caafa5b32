using CsCheck;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Logs;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Presentation.Logs;

public sealed class SpanCuttingTests
{
    private static Gen<Span[]> Spans =>
        Gen.String[Gen.Char["ab-開発👍e\u0301"], 0, 12].Select(text => new Span(CleanText.Line(text))).Array[0, 6];

    [Theory]
    [InlineData(0, 4, "abcd")]
    [InlineData(2, 4, "cdef")]
    [InlineData(5, 9, "f")]
    [InlineData(9, 9, "")]
    public void Takes_the_columns_that_are_asked_for(int left, int width, string expected)
    {
        Assert.Equal(expected, Text(SpanCutting.Part([new Span("abc"), new Span("def", Role.Bad)], left, width)));
    }

    [Fact]
    public void Half_of_something_wide_is_a_blank()
    {
        Assert.Equal(" 発", Text(SpanCutting.Part([new Span("開発")], 1, 3)));
        Assert.Equal("開", Text(SpanCutting.Part([new Span("開発")], 0, 3)));
    }

    [Fact]
    public void Is_never_wider_than_asked_for()
    {
        Gen.Select(Spans, Gen.Int[0, 40], Gen.Int[1, 20]).Sample((spans, left, width) =>
            Fitting.Width(SpanCutting.Part(spans, left, width)) <= width);
    }

    [Fact]
    public void Rows_fit_and_lose_nothing_that_fits_into_one()
    {
        Gen.Select(Spans, Gen.Int[2, 20]).Sample((spans, width) =>
        {
            IReadOnlyList<IReadOnlyList<Span>> rows = SpanCutting.Rows(spans, width);

            return rows.All(row => Fitting.Width(row) <= width) && string.Concat(rows.Select(Text)) == Text(spans);
        });
    }

    [Fact]
    public void One_row_is_there_for_nothing()
    {
        Assert.Empty(Assert.Single(SpanCutting.Rows([], 5)));
    }

    private static string Text(IEnumerable<Span> spans) => string.Concat(spans.Select(span => span.Text));
}
