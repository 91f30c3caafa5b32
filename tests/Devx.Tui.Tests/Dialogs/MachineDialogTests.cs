using Devx.Providers.Contracts;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Devx.Tui.Tests.Dialogs;

public sealed class MachineDialogTests
{
    private static readonly MachineId Dev = new("lima", "dev");

    private static readonly string Text = string.Join('\n', Enumerable.Range(1, 60).Select(number => $"  line {number}: {Word(number)}"));

    [Theory]
    [InlineData("tab")]
    [InlineData("]")]
    [InlineData("right")]
    public void The_raw_text_is_asked_for_when_it_is_looked_at(string key)
    {
        Desk desk = Inspecting(Text);

        desk.Press("i");
        int before = Asked(desk);
        desk.Press(key);
        string raw = desk.BoxText(80, 24);
        desk.Press(key, key);

        Assert.Contains("│   line 1: plain", raw, StringComparison.Ordinal);
        Assert.Equal((0, 1), (before, Asked(desk)));
    }

    [Fact]
    public void The_other_page_is_the_overview_again()
    {
        Desk desk = Inspecting(Text);

        desk.Press("i", "tab", "[");

        Assert.Contains("address", desk.BoxText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("down", "line 2:")]
    [InlineData("pgdn", "line 21:")]
    [InlineData("G", "line 41:")]
    [InlineData("G g", "line 1:")]
    [InlineData("pgdn pgup", "line 1:")]
    public void Keys_scroll(string keys, string first)
    {
        Desk desk = Inspecting(Text);
        desk.Press("i", "tab");
        desk.BoxText(80, 24);

        foreach (string key in keys.Split(' '))
        {
            desk.Press(key);
            desk.BoxText(80, 24);
        }

        Assert.Contains(first, desk.BoxText(80, 24).Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_goes_to_what_it_finds_and_from_one_to_the_next()
    {
        Desk desk = Inspecting(Text);

        desk.Press("i", "/").Type("NEEDLE");
        string typed = desk.BoxText(80, 24);
        desk.Press("enter", "n");
        string next = desk.BoxText(80, 24);
        string around = desk.Press("N", "N").BoxText(80, 24);

        Assert.Contains("1 of 3", typed, StringComparison.Ordinal);
        Assert.Contains("line 20: needle", typed, StringComparison.Ordinal);
        Assert.Contains("2 of 3", next, StringComparison.Ordinal);
        Assert.Contains("line 40: needle", next, StringComparison.Ordinal);
        Assert.Contains("3 of 3", around, StringComparison.Ordinal);
        Assert.Contains("line 60: needle", around, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_are_text_while_a_search_is_typed_and_esc_clears_it_first()
    {
        Desk desk = Inspecting(Text);

        desk.Press("i", "/").Type("qin").Press("enter");
        string found = desk.BoxText();
        desk.Press("esc");
        bool isOpen = desk.Dialogs.Top is not null;
        desk.Press("esc");

        Assert.Contains("/ qin  not found", found, StringComparison.Ordinal);
        Assert.True(isOpen);
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void Why_there_is_no_text_is_said_with_the_way_out()
    {
        Desk desk = Acting.Desk();
        desk.Actions.InspectRawAsync(Dev, Arg.Any<CancellationToken>())
            .ThrowsAsync(new ProviderException(ProviderFailure.NotFound, "lima has no machine named dev.", "Refresh the list."));

        string text = desk.Press("i", "tab").BoxText();

        Assert.Contains("▲ lima has no machine named dev.", text, StringComparison.Ordinal);
        Assert.Contains("Refresh the list.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80, 24, false)]
    [InlineData(100, 30, false)]
    [InlineData(80, 24, true)]
    public void Foreign_text_is_cleaned_and_keeps_its_indentation(int width, int height, bool isAscii)
    {
        Desk desk = Acting.Desk(options: new Devx.Tui.State.SessionOptions { IsAscii = isAscii });
        desk.Actions.InspectRawAsync(Dev, Arg.Any<CancellationToken>()).Returns(
            "{\r\n\t\"name\": \"dev\u001b[31m\",\n    \"title\": \"名前\u202e\",\n  \"long\": \"" + new string('x', 200) + "\"\n}\n");

        desk.Press("i", "tab");

        Expected.Screen($"box-machine-raw-{(isAscii ? "ascii-" : "")}{width}x{height}", desk.BoxText(width, height));
    }

    private static string Word(int number) => number % 20 == 0 ? "needle" : "plain";

    private static int Asked(Desk desk) =>
        desk.Actions.ReceivedCalls().Count(call => call.GetMethodInfo().Name == nameof(desk.Actions.InspectRawAsync));

    private static Desk Inspecting(string text)
    {
        Desk desk = Acting.Desk();
        desk.Actions.InspectRawAsync(Dev, Arg.Any<CancellationToken>()).Returns(text);
        return desk;
    }
}
