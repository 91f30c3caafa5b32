using Devx.Tui.Presentation;
using Devx.Tui.State;

namespace Devx.Tui.Tests.Presentation;

/// <summary>What the screen looks like, size by size; a changed file in Screens/ is reviewed like code.</summary>
public sealed class ScreensTests
{
    [Theory]
    [InlineData(20, 4)]
    [InlineData(48, 12)]
    [InlineData(60, 16)]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    [InlineData(120, 40)]
    [InlineData(200, 60)]
    public void Dashboard(int width, int height)
    {
        var desk = new Desk(Snapshots.MacMini);

        Expected.Screen($"dashboard-{width}x{height}", desk.Text(width, height));
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(100, 30)]
    public void Dashboard_in_ascii(int width, int height)
    {
        var desk = new Desk(Snapshots.MacMini, new SessionOptions { IsAscii = true });

        Expected.Screen($"dashboard-ascii-{width}x{height}", desk.Text(width, height));
    }

    [Fact]
    public void Colours_of_the_dashboard()
    {
        var desk = new Desk(Snapshots.MacMini);

        Expected.Screen("dashboard-roles", ScreenText.Roles(desk.Draw().Lines));
    }

    [Fact]
    public void Names_from_outside_that_try_to_break_the_screen()
    {
        var desk = new Desk(Snapshots.Hostile);

        Expected.Screen("hostile", desk.Text());
    }

    [Fact]
    public void Old_answers_are_marked()
    {
        var desk = new Desk(Snapshots.Old);

        Expected.Screen("old", desk.Text());
    }

    [Fact]
    public void The_first_frame_knows_nothing_yet_and_says_so()
    {
        Expected.Screen("looking", new Desk(Snapshots.Looking).Text());
        Expected.Screen("asking", new Desk(Snapshots.Asking).Text());
    }

    [Fact]
    public void Nothing_installed_says_where_was_looked()
    {
        Expected.Screen("nothing-installed", new Desk(Snapshots.NothingInstalled).Text(80, 24));
    }

    [Fact]
    public void Without_machines_their_pane_keeps_the_keys()
    {
        var desk = new Desk(Snapshots.NothingInstalled);

        ScreenModel screen = desk.Press("3").Draw(80, 24);

        Assert.Equal(Pane.Machines, screen.Settled.Focus);
    }

    [Fact]
    public void No_machines_says_how_the_providers_are()
    {
        Expected.Screen("no-machines", new Desk(Snapshots.NoMachines).Text(80, 24));
    }

    [Fact]
    public void Containers_have_the_keys()
    {
        var desk = new Desk(Snapshots.MacMini);

        Expected.Screen("containers", desk.Press("enter", "j", "j").Text());
    }

    [Fact]
    public void A_zoomed_pane_has_the_screen()
    {
        var desk = new Desk(Snapshots.MacMini);

        Expected.Screen("zoomed", desk.Press("2", "z").Text(80, 24));
    }

    [Fact]
    public void Wide_columns()
    {
        var desk = new Desk(Snapshots.MacMini);

        Expected.Screen("wide", desk.Press("w").Text(140, 30));
    }

    [Fact]
    public void A_broken_machine_says_what_is_wrong()
    {
        var desk = new Desk(Snapshots.MacMini);

        Expected.Screen("broken", desk.Press("G", "tab", "shift-tab").Text());
    }

    [Fact]
    public void A_filter_is_being_typed()
    {
        var desk = new Desk(Snapshots.MacMini);

        Expected.Screen("filter", desk.Press("/").Type("or").Text(80, 24));
    }

    [Theory]
    [InlineData("?", "help", 100, 40)]
    [InlineData("?", "help-80x24", 80, 24)]
    [InlineData("p", "providers", 100, 40)]
    [InlineData("o", "order", 80, 24)]
    [InlineData("c", "copy", 80, 24)]
    [InlineData("i", "machine-facts", 80, 30)]
    public void Boxes(string key, string name, int width, int height)
    {
        var desk = new Desk(Snapshots.Old with { Missing = [Snapshots.NothingInstalled.Missing[0]] });

        Expected.Screen($"box-{name}", desk.Press(key).BoxText(width, height));
    }

    [Fact]
    public void Help_that_is_searched()
    {
        var desk = new Desk(Snapshots.MacMini);

        Expected.Screen("box-help-search", desk.Press("?").Type("copy").BoxText());
    }
}
