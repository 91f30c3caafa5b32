using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class ContainerListTests
{
    private static readonly UiState Dev = new() { Detail = new MachineId("lima", "dev") };

    [Fact]
    public void Containers_without_project_and_pod_are_a_flat_list()
    {
        ContainerRows list = List(Snapshots.MacMini, Dev);

        Assert.False(list.IsGrouped);
        Assert.All(list.Rows, row => Assert.Null(row.Group));
    }

    [Fact]
    public void Projects_come_with_their_containers_and_the_others_last()
    {
        ContainerRows list = List(ContainerCrowds.MacMini, Dev);

        Assert.Equal(
            ["[shop]", "main_db", "shop-api-1", "shop-worker-1", "shop-migrate-1", "[]", "mailhog", "seed"], list.Rows.Select(Name));
    }

    [Fact]
    public void A_folded_group_is_its_head()
    {
        ContainerGroup shop = List(ContainerCrowds.MacMini, Dev).Rows[0].Group!;

        ContainerRows list = List(ContainerCrowds.MacMini, Folding.Folded(Dev, shop));

        Assert.Equal(["[shop]", "[]", "mailhog", "seed"], list.Rows.Select(Name));
        Assert.Equal(4, list.Rows[0].Listed.Count);
        Assert.Equal(6, list.Matches);
    }

    [Fact]
    public void A_filter_shows_what_it_finds_in_folded_groups_too()
    {
        ContainerGroup shop = List(ContainerCrowds.MacMini, Dev).Rows[0].Group!;

        ContainerRows list = List(ContainerCrowds.MacMini, Filtered(Folding.Folded(Dev, shop), "worker"));

        Assert.Equal(["[shop]", "shop-worker-1"], list.Rows.Select(Name));
        Assert.Equal((1, 4), (list.Rows[0].Group!.Members.Count, list.Rows[0].Group!.Total));
    }

    [Fact]
    public void Groups_of_all_machines_are_apart_and_keys_are_too()
    {
        ContainerRows list = List(ContainerCrowds.MacMini, Dev with { IsAllMachines = true });

        Assert.Equal(
            ["lima/dev [shop]", "podman/podman-default [metrics]", "lima/dev []", "orbstack/orbstack []"],
            list.Rows.OfType<ContainerGroupRow>().Select(row => $"{row.Whole.Machine} {Name(row)}").Order(StringComparer.Ordinal).OrderBy(
                name => name.EndsWith("[]", StringComparison.Ordinal)));
        Assert.Equal(list.Keys.Count, list.Keys.Distinct().Count());
    }

    [Fact]
    public void Projects_of_one_name_in_two_machines_are_two_groups()
    {
        AppSnapshot twice = ContainerCrowds.With(
            ContainerCrowds.MacMini, ("orbstack/orbstack", ContainerCrowds.MacMini.Machine(Dev.Detail)!.Containers.Items));

        ContainerRows list = List(twice, Dev with { IsAllMachines = true });

        Assert.Equal(2, list.Rows.Count(row => Name(row) == "[shop]"));
        Assert.Equal(list.Keys.Count, list.Keys.Distinct().Count());
    }

    [Theory]
    [InlineData(SortColumn.Cpu, false, "[shop] shop-api-1 shop-worker-1 main_db shop-migrate-1 [] mailhog seed")]
    [InlineData(SortColumn.Cpu, true, "[] mailhog seed [shop] main_db shop-worker-1 shop-api-1 shop-migrate-1")]
    [InlineData(SortColumn.Name, false, "[shop] main_db shop-api-1 shop-migrate-1 shop-worker-1 [] mailhog seed")]
    [InlineData(SortColumn.Name, true, "[shop] shop-worker-1 shop-migrate-1 shop-api-1 main_db [] seed mailhog")]
    [InlineData(SortColumn.State, true, "[shop] shop-migrate-1 main_db shop-api-1 shop-worker-1 [] seed mailhog")]
    public void Orders_within_groups_and_groups_by_their_sum_or_best(Enum column, bool isReversed, string expected)
    {
        var order = new ListOrder((SortColumn)column, isReversed);

        ContainerRows list = List(ContainerCrowds.MacMini, Dev with { Containers = Dev.Containers with { Order = order } });

        Assert.Equal(expected, string.Join(' ', list.Rows.Select(Name)));
    }

    [Theory]
    [InlineData("main", "main_db")]
    [InlineData("POSTGRES:17", "main_db")]
    [InlineData("shop", "main_db shop-api-1 shop-worker-1 shop-migrate-1")]
    [InlineData("5432", "main_db")]
    [InlineData("localhost:8080", "shop-api-1")]
    [InlineData("80", "mailhog shop-api-1")]
    [InlineData("lima/dev", "")]
    public void A_filter_looks_where_people_do(string filter, string expected)
    {
        ContainerRows list = List(ContainerCrowds.MacMini, Filtered(Dev with { IsFlat = true }, filter));

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), list.Rows.Select(Name).Order());
    }

    [Fact]
    public void A_filter_finds_machines_and_pods_in_all_machines()
    {
        UiState all = Dev with { IsAllMachines = true, IsFlat = true };

        Assert.Equal(2, List(ContainerCrowds.MacMini, Filtered(all, "metrics")).Matches);
        Assert.Equal(6, List(ContainerCrowds.MacMini, Filtered(all, "lima/dev")).Matches);
    }

    [Fact]
    public void A_sum_is_of_what_runs_and_says_when_it_is_of_a_part()
    {
        ContainerGroup shop = List(ContainerCrowds.MacMini, Dev).Rows[0].Group!;
        ContainerGroup part = shop with
        {
            Members = [.. shop.Members.Select(member => member.Container.Info.Name == "main_db" ? Unmeasured(member) : member)],
        };

        Assert.Equal(new ContainerSum(134, false), ContainerSum.OfCpu(shop));
        Assert.Equal(new ContainerSum(127, true), ContainerSum.OfCpu(part));
        ContainerGroup unmeasured = shop with { Members = [.. shop.Members.Where(Runs).Select(Unmeasured)] };
        Assert.Equal(new ContainerSum(null, true), ContainerSum.OfCpu(unmeasured));
    }

    [Fact]
    public void Only_containers_in_sight_are_measured_and_heads_ask_for_none()
    {
        ContainerRows list = List(ContainerCrowds.MacMini, Dev);

        Assert.Equal(["id-main_db", "id-shop-api-1"], list.Between(0, 3).Select(key => key.Id));
    }

    private static bool Runs(ContainerRef container) => container.Container.Info.Status == ContainerStatus.Running;

    private static ContainerRef Unmeasured(ContainerRef container) =>
        container with { Container = container.Container with { CpuPercent = null, Usage = null } };

    private static UiState Filtered(UiState ui, string filter) => ui with { Containers = ui.Containers with { Filter = filter } };

    private static ContainerRows List(AppSnapshot snapshot, UiState ui) => new ListMemory().Containers(snapshot, ui);

    private static string Name(ContainerRow row) =>
        row is ContainerMemberRow member ? member.Container.Container.Info.Name : $"[{row.Group?.Name}]";
}
