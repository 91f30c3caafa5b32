using Devx.Tui.State;
using NSubstitute;

namespace Devx.Tui.Tests.Commands;

/// <summary>What keys do to groups of containers and to the list of all machines.</summary>
public sealed class GroupCommandsTests
{
    [Fact]
    public void Enter_on_a_head_folds_and_unfolds_it()
    {
        Desk desk = Opened();

        desk.Press("enter");
        Assert.Equal(4, desk.Containers.Rows.Count);

        desk.Press("enter");
        Assert.Equal(8, desk.Containers.Rows.Count);
    }

    [Fact]
    public void Enter_on_a_container_opens_it()
    {
        Desk desk = Opened();

        desk.Press("j", "enter");

        Assert.NotNull(desk.Dialogs.Top);
    }

    [Fact]
    public void Left_on_a_member_folds_its_group_and_goes_to_the_head()
    {
        Desk desk = Opened();

        desk.Press("j", "j", "left");

        Assert.Equal("shop", Row(desk)?.Group?.Name);
        Assert.IsType<ContainerGroupRow>(Row(desk));
        desk.Press("right", "j");
        Assert.Equal("main_db", desk.Container?.Info.Name);
    }

    [Fact]
    public void A_fold_survives_a_refresh()
    {
        Desk desk = Opened();
        desk.Press("left");

        desk.Snapshots.Update(snapshot => snapshot with { Providers = [.. snapshot.Providers.Reverse()] });

        Assert.Equal(4, desk.Containers.Rows.Count);
    }

    [Fact]
    public void While_a_filter_is_on_nothing_folds_and_that_is_said()
    {
        Desk desk = Opened();

        desk.Press("/").Type("api").Press("enter", "left");

        Assert.StartsWith("a filter shows all", desk.Ui.Current.Status?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_can_be_flat_with_the_cursor_on_the_same_container()
    {
        Desk desk = Opened();

        desk.Press("j", "j", "t");

        Assert.Equal(6, desk.Containers.Rows.Count);
        Assert.Equal("shop-api-1", desk.Container?.Info.Name);
        desk.Press("t");
        Assert.Equal("shop-api-1", desk.Container?.Info.Name);
    }

    [Fact]
    public void A_flat_list_says_that_it_has_nothing_to_fold()
    {
        Desk desk = Opened();

        desk.Press("t", "left");

        Assert.Equal("the list has no groups", desk.Ui.Current.Status?.Text);
    }

    [Fact]
    public void The_head_of_a_group_stands_for_all_its_containers()
    {
        Desk desk = Opened();

        Assert.Equal(["main_db", "shop-api-1", "shop-worker-1", "shop-migrate-1"], Targets(desk));
        desk.Press("space");
        Assert.Equal(4, desk.Ui.Current.Containers.Marks.Count);
        Assert.Equal("main_db", desk.Container?.Info.Name);
    }

    [Fact]
    public void Under_a_filter_a_head_stands_only_for_what_is_shown()
    {
        Desk desk = Opened();

        desk.Press("/").Type("worker").Press("enter", "g");

        Assert.Equal(["shop-worker-1"], Targets(desk));
    }

    [Fact]
    public void A_star_marks_what_is_in_folded_groups_too()
    {
        Desk desk = Opened();

        desk.Press("left", "*");

        Assert.Equal(6, desk.Ui.Current.Containers.Marks.Count);
    }

    [Fact]
    public void All_machines_are_in_one_list_and_the_marks_stay()
    {
        Desk desk = Opened();

        desk.Press("j", "space", "a");

        Assert.Equal(19, desk.Containers.Scope.All.Count);
        Assert.Equal(["main_db"], Targets(desk));
        desk.Press("a");
        Assert.Equal(6, desk.Containers.Scope.All.Count);
        Assert.Equal(["main_db"], Targets(desk));
    }

    [Fact]
    public void A_container_of_another_machine_is_acted_on_there()
    {
        Desk desk = Opened();

        desk.Press("a", "/").Type("grafana").Press("enter", "G");

        Assert.Equal("podman/podman-default", desk.Context().CommandContext.ShownMachine?.Info.Id.ToString());
        Assert.Equal("podman/podman-default", Assert.Single(desk.Context().CommandContext.Containers).Machine.ToString());
    }

    [Fact]
    public void Moving_among_the_machines_leaves_the_list_of_all_alone()
    {
        Desk desk = Opened();
        desk.Press("a", "/").Type("grafana").Press("enter");

        desk.Press("1", "j");
        desk.Wait();

        Assert.Equal("grafana", desk.Ui.Current.Containers.Filter);
    }

    [Fact]
    public void Opening_a_machine_lists_it_alone()
    {
        Desk desk = Opened();

        desk.Press("a", "1", "enter");

        Assert.False(desk.Ui.Current.IsAllMachines);
        Assert.Equal(6, desk.Containers.Scope.All.Count);
    }

    [Fact]
    public void Every_published_port_can_be_copied_and_of_several_containers_names_and_ids()
    {
        Desk desk = Opened();

        desk.Press("j", "j", "c", "1");
        desk.Clipboard.Received(1).Copy("localhost:8080");

        desk.Press("g", "c", "n");
        desk.Clipboard.Received(1).Copy("main_db shop-api-1 shop-worker-1 shop-migrate-1");

        desk.Press("c", "p");
        desk.Clipboard.Received(1).Copy("127.0.0.1:5432 localhost:8080");
    }

    private static Desk Opened()
    {
        var desk = new Desk(ContainerCrowds.MacMini);
        return desk.Press("2");
    }

    private static ContainerRow? Row(Desk desk) => desk.Context().CommandContext.ContainerRow;

    private static IEnumerable<string> Targets(Desk desk) =>
        desk.Context().CommandContext.Containers.Select(container => container.Container.Info.Name);
}
