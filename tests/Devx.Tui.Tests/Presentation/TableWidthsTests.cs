using Devx.Tui.Presentation;

namespace Devx.Tui.Tests.Presentation;

public sealed class TableWidthsTests
{
    private static readonly TableColumn<string>[] Columns =
    [
        Column(10, 20, drop: 0), Column(5, 5, drop: 2), Column(6, 6, drop: 1),
    ];

    [Theory]
    [InlineData(60, new[] { 20, 5, 6 })]
    [InlineData(27, new[] { 12, 5, 6 })]
    [InlineData(25, new[] { 10, 5, 6 })]
    [InlineData(24, new[] { 17, 5, 0 })]
    [InlineData(16, new[] { 16, 0, 0 })]
    [InlineData(4, new[] { 4, 0, 0 })]
    public void Columns_go_in_their_order_and_what_is_left_is_shared(int width, int[] expected)
    {
        Assert.Equal(expected, TableWidths.Share(Columns, width));
    }

    private static TableColumn<string> Column(int minimum, int maximum, int drop) =>
        new() { Minimum = minimum, Maximum = maximum, Drop = drop, Gap = 2 - (drop == 0 ? 2 : 0), Cell = (text, _) => new Span(text) };
}
