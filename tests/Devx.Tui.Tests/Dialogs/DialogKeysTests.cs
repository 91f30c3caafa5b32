using Devx.Tui.Dialogs;

namespace Devx.Tui.Tests.Dialogs;

public sealed class DialogKeysTests
{
    [Fact]
    public void A_dialog_has_all_keys()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("i", "j", "s", "F");

        Assert.Null(desk.Ui.Current.Status);
        Assert.Contains("\n machines › lima/dev\n", desk.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_search_the_help_and_esc_clears_before_it_closes()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("?").Type("shell");
        Assert.Contains("Open a shell in the machine", desk.BoxText(), StringComparison.Ordinal);
        Assert.DoesNotContain("zoom", desk.BoxText(), StringComparison.Ordinal);

        desk.Press("esc");
        Assert.IsType<HelpDialog>(desk.Dialogs.Top);
        desk.Press("esc");
        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void The_question_mark_closes_the_help_it_opened()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("?", "?");

        Assert.Null(desk.Dialogs.Top);
    }

    [Fact]
    public void Help_that_is_longer_than_the_screen_scrolls_to_its_end_and_not_beyond()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("?");
        string top = desk.BoxText(80, 16);

        for (int at = 0; at < 40; at++)
        {
            desk.Press("down");
            desk.BoxText(80, 16);
        }

        string end = desk.BoxText(80, 16);
        desk.Press("up");
        Assert.DoesNotContain("was not renewed", top, StringComparison.Ordinal);
        Assert.Contains("was not renewed", end, StringComparison.Ordinal);
        Assert.NotEqual(end, desk.BoxText(80, 16));
    }

    [Fact]
    public void A_menu_is_picked_from_by_letter_or_by_cursor()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("c", "down", "down", "down", "down", "enter");

        Assert.Equal("copied 127.0.0.1:60022", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void Facts_say_when_their_thing_is_gone()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("i");

        desk.Snapshots.Update(_ => Snapshots.Looking);

        Assert.Contains("it is gone", desk.BoxText(), StringComparison.Ordinal);
    }
}
