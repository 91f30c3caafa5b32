using Devx.Tui.State;

namespace Devx.Tui.Tests.Dialogs.Details;

/// <summary>Every page of a container as it is drawn.</summary>
public sealed class ContainerScreensTests
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "1", "overview" }, { "2", "stats" }, { "3", "top" }, { "4", "env" }, { "5", "mounts" }, { "6", "ports" }, { "7", "networks" },
        { "8", "health" }, { "9", "raw" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_on_a_small_screen(string key, string name)
    {
        Desk desk = Inspecting.Desk();

        Expected.Screen($"details-{name}-80x24", desk.Open(key).BoxText(80, 24));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_on_a_large_screen(string key, string name)
    {
        Desk desk = Inspecting.Desk();

        Expected.Screen($"details-{name}-120x40", desk.Open(key).BoxText(120, 40));
    }

    [Theory]
    [InlineData("1", "overview")]
    [InlineData("2", "stats")]
    [InlineData("8", "health")]
    public void A_page_in_ascii(string key, string name)
    {
        Desk desk = Inspecting.Desk(options: new SessionOptions { IsAscii = true });

        Expected.Screen($"details-{name}-ascii-80x24", desk.Open(key).BoxText(80, 24));
    }

    [Fact]
    public void Numbers_without_room_for_charts()
    {
        Desk desk = Inspecting.Desk();

        Expected.Screen("details-stats-60x16", desk.Open("2").BoxText(60, 16));
    }
}
