using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class VolumeAndNetworkListTests
{
    private static readonly UiState Ui = new() { Detail = new MachineId("lima", "dev") };

    [Theory]
    [InlineData(SortColumn.Name, false, "cache pgdata redis f1")]
    [InlineData(SortColumn.Size, false, "pgdata f1 redis cache")]
    [InlineData(SortColumn.UsedBy, true, "cache f1 pgdata redis")]
    public void Volumes_come_in_the_order_asked_for(Enum by, bool isReversed, string expected)
    {
        UiState ui = Ui with { Volumes = new PaneState(new ListOrder((SortColumn)by, isReversed)) };

        IEnumerable<string> names = VolumeList.Of(EngineSnapshots.MacMini, ui).Items.Select(volume => volume.Info.Name.TrimEnd('0'));

        Assert.Equal(expected, string.Join(' ', names));
    }

    [Theory]
    [InlineData(SortColumn.Name, false, "backend bridge host none shop_default")]
    [InlineData(SortColumn.Driver, true, "none host backend bridge shop_default")]
    [InlineData(SortColumn.Subnet, false, "backend bridge shop_default host none")]
    [InlineData(SortColumn.Subnet, true, "shop_default bridge backend host none")]
    [InlineData(SortColumn.UsedBy, false, "bridge shop_default backend host none")]
    public void Networks_come_in_the_order_asked_for_and_unknown_last(Enum by, bool isReversed, string expected)
    {
        UiState ui = Ui with { Networks = new PaneState(new ListOrder((SortColumn)by, isReversed)) };

        IEnumerable<string> names = NetworkList.Of(EngineSnapshots.MacMini, ui).Items.Select(network => network.Info.Name);

        Assert.Equal(expected, string.Join(' ', names));
    }

    [Theory]
    [InlineData("shop", 1, 1)]
    [InlineData("postgres", 1, 1)]
    [InlineData("172.", 0, 2)]
    [InlineData("lima", 0, 0)]
    public void A_filter_finds_names_projects_users_and_subnets(string filter, int volumes, int networks)
    {
        UiState ui = Ui with { Volumes = Ui.Volumes with { Filter = filter }, Networks = Ui.Networks with { Filter = filter } };

        Assert.Equal(volumes, VolumeList.Of(EngineSnapshots.MacMini, ui).Items.Count);
        Assert.Equal(networks, NetworkList.Of(EngineSnapshots.MacMini, ui).Items.Count);
    }

    [Fact]
    public void Who_uses_a_volume_is_not_known_where_containers_do_not_say_their_volumes()
    {
        AppSnapshot snapshot = EngineSnapshots.MacMini.With("lima/dev", machine => machine with
        {
            Containers = machine.Containers with { Items = [.. machine.Containers.Items.Select(Silent)] },
        });

        Assert.All(VolumeList.Of(snapshot, Ui).Items, volume => Assert.Null(volume.Users.Count));

        static ContainerSnapshot Silent(ContainerSnapshot item) => item with { Info = item.Info with { Volumes = null } };
    }

    [Fact]
    public void A_volume_that_says_its_users_itself_is_believed()
    {
        AppSnapshot snapshot = EngineSnapshots.MacMini.With("lima/dev", machine => machine with
        {
            Volumes = machine.Volumes with { Items = [.. machine.Volumes.Items.Select(volume => volume with { Users = ["api", "web"] })] },
        });

        Assert.All(VolumeList.Of(snapshot, Ui).Items, volume => Assert.Equal((2, "api"), (volume.Users.Count, volume.Users.Names[0])));
    }

    [Fact]
    public void What_a_container_uses_twice_is_used_by_one()
    {
        var info = new ContainerInfo { Id = "1", Name = "db", Image = "db", Status = ContainerStatus.Running, Volumes = ["data", "data"] };
        ContainersSnapshot containers = Snapshots.Containers("docker", [new ContainerSnapshot { Info = info }]);

        EngineUsers users = new ContainerUse(containers, container => container.Volumes).Of("data");

        Assert.Equal(1, users.Count);
    }

    [Fact]
    public void A_list_is_made_again_only_when_what_it_is_made_of_changed()
    {
        var lists = new ListMemory();
        AppSnapshot snapshot = EngineSnapshots.MacMini;

        object first = lists.Volumes(snapshot, Ui);
        object same = lists.Volumes(snapshot with { Journal = [] }, Ui with { Volumes = Ui.Volumes with { Cursor = new ListCursor("x") } });
        object filtered = lists.Volumes(snapshot, Ui with { Volumes = Ui.Volumes with { Filter = "p" } });
        object read = lists.Volumes(
            snapshot.With("lima/dev", machine => machine with { Volumes = machine.Volumes with { Items = [] } }), Ui);

        Assert.Same(first, same);
        Assert.NotSame(first, filtered);
        Assert.NotSame(first, read);
    }
}
