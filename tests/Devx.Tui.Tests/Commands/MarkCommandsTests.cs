using Devx.Tui.State;

namespace Devx.Tui.Tests.Commands;

/// <summary>What marks are for: the next action.</summary>
public sealed class MarkCommandsTests
{
    [Fact]
    public void Space_marks_the_row_and_goes_one_down()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("2", "space", "space");

        Assert.Equal(["api", "mailhog"], Targets(desk));
        Assert.Equal("postgres", desk.Container?.Info.Name);
    }

    [Fact]
    public void Space_on_a_marked_row_takes_the_mark_back()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("2", "space", "space", "k", "space");

        Assert.Equal(["api"], Targets(desk));
    }

    [Fact]
    public void Without_marks_the_container_under_the_cursor_is_the_target()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("2", "j");

        Assert.Equal(["mailhog"], Targets(desk));
    }

    [Fact]
    public void A_star_marks_all_and_then_none()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("2", "*");
        Assert.Equal(7, desk.Ui.Current.Containers.Marks.Count);

        desk.Press("*");
        Assert.Empty(desk.Ui.Current.Containers.Marks);
    }

    [Fact]
    public void A_star_marks_only_what_the_filter_shows()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("2", "/").Type("acme").Press("enter", "*");

        Assert.Equal(["api", "worker", "migrate", "seed"], Targets(desk));
    }

    [Fact]
    public void A_range_goes_from_the_last_marked_row_to_the_cursor()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("2", "space", "j", "j", "v");

        Assert.Equal(["api", "postgres", "redis", "mailhog"], Targets(desk));
    }

    [Fact]
    public void A_range_without_a_beginning_is_the_row_under_the_cursor()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("2", "j", "v");

        Assert.Equal(["mailhog"], Targets(desk));
    }

    [Fact]
    public void Marks_stay_with_their_containers_through_orders_filters_and_refreshes()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("2", "space", "o", "n", "/").Type("redis").Press("enter");

        desk.Snapshots.Update(snapshot => snapshot with { Providers = [.. snapshot.Providers.Reverse()] });
        desk.Draw();

        Assert.Equal(["api"], Targets(desk));
        Assert.Contains("1 marked", desk.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_is_not_marked_any_more()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("2", "space", "space");

        desk.Snapshots.Update(snapshot => snapshot with
        {
            Providers = [.. snapshot.Providers.Select(provider => provider with { Machines = [.. provider.Machines.Select(WithoutApi)] })],
        });
        desk.Draw();

        Assert.Equal(["lima/dev id-mailhog"], desk.Ui.Current.Containers.Marks);
    }

    [Fact]
    public void Esc_takes_back_marks_before_the_filter()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("2", "/").Type("acme").Press("enter", "*");

        desk.Press("esc");
        Assert.Empty(desk.Ui.Current.Containers.Marks);
        Assert.Equal("acme", desk.Ui.Current.Containers.Filter);

        desk.Press("esc");
        Assert.Equal("", desk.Ui.Current.Containers.Filter);
    }

    [Fact]
    public void Marks_have_served_when_an_action_was_asked_for()
    {
        var desk = new Desk(Snapshots.MacMini);
        desk.Press("2", "space");

        desk.Ui.ForgetMarks(Pane.Containers);

        Assert.Empty(desk.Ui.Current.Containers.Marks);
        Assert.Null(desk.Ui.Current.Containers.LastMarked);
    }

    [Fact]
    public void Another_machine_has_no_marks_yet()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("2", "space", "1", "j", "enter");

        Assert.Empty(desk.Ui.Current.Containers.Marks);
    }

    [Fact]
    public void Nothing_can_be_marked_where_nothing_is()
    {
        var desk = new Desk(Snapshots.MacMini);

        desk.Press("G", "enter", "space");

        Assert.Equal("there is nothing to mark", desk.Ui.Current.Status?.Text);
    }

    private static IEnumerable<string> Targets(Desk desk) =>
        desk.Context().CommandContext.Containers.Select(container => container.Container.Info.Name);

    private static MachineSnapshot WithoutApi(MachineSnapshot machine) => machine with
    {
        Containers = machine.Containers with { Items = [.. machine.Containers.Items.Where(item => item.Info.Name != "api")] },
    };
}
