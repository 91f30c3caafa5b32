using Devx.Providers.Contracts;
using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Commands;

/// <summary>What keys do on the dashboard.</summary>
public sealed class DashboardKeysTests
{
    [Theory]
    [InlineData("j", "podman/podman-default")]
    [InlineData("down down", "orbstack/orbstack")]
    [InlineData("G", "lima/k8s-lab")]
    [InlineData("G g", "lima/dev")]
    [InlineData("end home", "lima/dev")]
    [InlineData("G k", "orbstack/ubuntu-ci")]
    [InlineData("up", "lima/dev")]
    [InlineData("pgdn", "lima/k8s-lab")]
    [InlineData("pgdn pgup", "lima/dev")]
    [InlineData("ctrl-d", "colima/default")]
    [InlineData("ctrl-d ctrl-u", "lima/dev")]
    public void The_cursor_moves(string keys, string expected)
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press(keys.Split(' '));

        Assert.Equal(expected, Selection.Machine(desk.Snapshots.Current, desk.Ui.Current)?.Info.Id.ToString());
    }

    [Fact]
    public void A_filter_that_is_being_typed_stays_with_its_pane()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("/").Type("dev").Press("tab", "b");

        UiState ui = desk.Ui.Current;
        Assert.Equal((Pane.Containers, "dev", "", (TextInput?)null), (ui.Focus, ui.Machines.Filter, ui.Containers.Filter, ui.Typing));
    }

    [Fact]
    public void The_cursor_stays_on_its_machine_through_refreshes_and_orders()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("j", "j");

        desk.Snapshots.Update(snapshot => snapshot with { Providers = [.. snapshot.Providers.Reverse()] });
        desk.Press("o", "n");

        Assert.Equal("orbstack/orbstack", Selection.Machine(desk.Snapshots.Current, desk.Ui.Current)?.Info.Id.ToString());
        Assert.Equal(new ListOrder(SortColumn.Name), desk.Ui.Current.Machines.Order);
    }

    [Fact]
    public void An_untouched_cursor_waits_at_the_top_until_all_have_answered()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Draw();
        Assert.Null(desk.Ui.Current.Machines.Cursor.Key);

        desk.Snapshots.Update(snapshot => snapshot with
        {
            Providers = [.. snapshot.Providers.Select(provider => provider with { Health = ProviderHealth.Ready })],
        });
        desk.Draw();

        Assert.Equal("lima/dev", desk.Ui.Current.Machines.Cursor.Key);
    }

    [Theory]
    [InlineData("tab", Pane.Containers)]
    [InlineData("tab tab", Pane.Activity)]
    [InlineData("tab tab tab", Pane.Machines)]
    [InlineData("shift-tab", Pane.Activity)]
    [InlineData("enter", Pane.Containers)]
    [InlineData("2 1", Pane.Machines)]
    [InlineData("enter esc", Pane.Machines)]
    [InlineData("enter q", Pane.Machines)]
    public void The_keys_go_from_pane_to_pane(string keys, Enum expected)
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press(keys.Split(' '));

        Assert.Equal(expected, desk.Ui.Current.Focus);
    }

    [Fact]
    public void Opening_a_machine_shows_its_containers_at_once()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("j", "enter");

        Assert.Equal(new MachineId("podman", "podman-default"), desk.Ui.Current.Detail);
        Assert.Contains("Containers 4 · 3:Images · 4:Volumes · 5:Networks in podman/podman-default", desk.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_machine_shows_its_containers_from_the_top()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("enter", "G", "esc", "j", "enter");

        Assert.Equal("web-1", desk.Container?.Info.Name);
    }

    [Fact]
    public void Esc_never_quits_and_q_quits_at_the_top()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("z", "enter", "esc", "esc", "esc", "esc");
        Assert.False(desk.Ui.Current.IsQuitting);

        desk.Press("q");
        Assert.True(desk.Ui.Current.IsQuitting);
    }

    [Fact]
    public void Ctrl_c_asks_once_and_forgets()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("ctrl-c");
        Assert.Equal("ctrl-c again to quit", desk.Ui.Current.Status?.Text);
        Assert.False(desk.Ui.Current.IsQuitting);

        desk.Time.Advance(TimeSpan.FromSeconds(3));
        desk.Press("ctrl-c");
        Assert.False(desk.Ui.Current.IsQuitting);

        desk.Press("ctrl-c");
        Assert.True(desk.Ui.Current.IsQuitting);
    }

    [Fact]
    public void An_unbound_key_answers_for_two_seconds()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("F");
        Assert.Equal("no action on F, ? for help", desk.Ui.Current.Status?.Text);

        desk.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(desk.Ui.Current.Status);
    }

    [Fact]
    public void A_newer_message_is_not_taken_back_with_an_older_one()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("F");
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        desk.Press("H");
        desk.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.StartsWith("no action on H", desk.Ui.Current.Status?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_follows_every_letter_and_esc_clears_it()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("/").Type("lima/k");
        Assert.Equal(["lima/k8s-lab"], MachineList.Of(desk.Snapshots.Current, desk.Ui.Current).Select(MachineList.KeyOf));

        desk.Press("enter");
        Assert.Null(desk.Ui.Current.Typing);
        Assert.Contains("/lima/k 1 found", desk.Text(), StringComparison.Ordinal);

        desk.Press("esc");
        Assert.Equal("", desk.Ui.Current.Machines.Filter);
    }

    [Fact]
    public void While_a_filter_is_typed_letters_are_text_and_arrows_still_move()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("/").Type("q").Press("backspace", "down", "down");

        Assert.False(desk.Ui.Current.IsQuitting);
        Assert.Equal("orbstack/orbstack", desk.Ui.Current.Machines.Cursor.Key);
        desk.Press("ctrl-c");
        Assert.Null(desk.Ui.Current.Typing);
        Assert.False(desk.Ui.Current.IsAskedToQuit);
    }

    [Fact]
    public void News_at_the_top_do_not_move_a_cursor_that_is_there_but_one_below_stays_with_its_line()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("shift-tab");
        var news = new JournalEntry(Snapshots.Now, "lima/dev", "stopped");

        desk.Snapshots.Update(snapshot => snapshot with { Journal = [news, .. snapshot.Journal] });
        desk.Draw();
        Assert.Equal(0, desk.Ui.Current.Activity.Cursor.Row);

        desk.Press("j");
        desk.Snapshots.Update(snapshot => snapshot with { Journal = [news with { Text = "started" }, .. snapshot.Journal] });
        desk.Draw();
        Assert.Equal(2, desk.Ui.Current.Activity.Cursor.Row);
    }

    [Fact]
    public void Refresh_asks_all_providers()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("r", "f5");

        desk.Refresher.Received(2).RefreshNow();
    }

    [Fact]
    public void Redraw_repaints()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("ctrl-l");

        Assert.Equal(1, desk.Loop.Repaints);
    }

    [Fact]
    public void Suspend_runs_from_the_loop()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("ctrl-z");
        desk.JobControl.DidNotReceive().Suspend();
        desk.Loop.RunPosted();

        desk.JobControl.Received(1).Suspend();
    }

    [Fact]
    public void Copy_puts_what_was_picked_on_the_clipboard_and_says_so()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("c", "f");

        desk.Clipboard.Received(1).Copy("lima/dev");
        Assert.Equal("copied lima/dev", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void Copy_of_a_container_offers_where_its_port_is_reached()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("enter", "c", "1");

        desk.Clipboard.Received(1).Copy("localhost:8080");
    }

    [Fact]
    public void The_same_column_again_reverses_the_order()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("o", "c");
        Assert.True(desk.Ui.Current.Machines.Order.IsReversed);

        desk.Press("o", "o");
        Assert.False(desk.Ui.Current.Machines.Order.IsReversed);
    }
}
