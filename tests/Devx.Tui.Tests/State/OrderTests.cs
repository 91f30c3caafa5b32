using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class OrderTests
{
    [Theory]
    [InlineData(SortColumn.Cpu, false, "dev podman-default orbstack default ubuntu-ci k8s-lab")]
    [InlineData(SortColumn.Cpu, true, "orbstack podman-default dev default ubuntu-ci k8s-lab")]
    [InlineData(SortColumn.Name, false, "default dev k8s-lab orbstack podman-default ubuntu-ci")]
    [InlineData(SortColumn.Name, true, "ubuntu-ci podman-default orbstack k8s-lab dev default")]
    [InlineData(SortColumn.State, false, "dev orbstack podman-default default ubuntu-ci k8s-lab")]
    [InlineData(SortColumn.Memory, false, "dev orbstack podman-default default ubuntu-ci k8s-lab")]
    [InlineData(SortColumn.Uptime, true, "orbstack podman-default dev default ubuntu-ci k8s-lab")]
    public void Machines_come_in_the_order_asked_for_and_unknown_last(Enum by, bool isReversed, string expected)
    {
        var ui = new UiState { Machines = new PaneState(new ListOrder((SortColumn)by, isReversed)) };

        string names = string.Join(' ', MachineList.Of(Snapshots.MacMini, ui).Select(machine => machine.Info.Id.Name));

        Assert.Equal(expected, names);
    }

    [Fact]
    public void A_short_peak_does_not_change_the_order_by_load()
    {
        Samples calm = Enumerable.Repeat(20.0, 15).Aggregate(Samples.Empty, (samples, value) => samples.Add(value));
        Samples peak = Enumerable.Repeat(2.0, 14).Append(90.0).Aggregate(Samples.Empty, (samples, value) => samples.Add(value));
        AppSnapshot snapshot = Snapshots.Looking with
        {
            Providers = [Snapshots.Provider("lima", "2", 1, Loaded("peak", peak), Loaded("calm", calm))],
        };

        Assert.Equal("calm", MachineList.Of(snapshot, new UiState())[0].Info.Id.Name);
    }

    [Theory]
    [InlineData("job-2", "job-10", -1)]
    [InlineData("job-10", "job-10", 0)]
    [InlineData("job-010", "job-10", -1)]
    [InlineData("job", "job-1", -1)]
    [InlineData("b1", "a2", 1)]
    [InlineData("99999999999999999999999", "100000000000000000000000", -1)]
    public void Numbers_in_names_count(string left, string right, int expected)
    {
        Assert.Equal(expected, Math.Sign(NaturalOrder.Instance.Compare(left, right)));
    }

    private static MachineSnapshot Loaded(string name, Samples samples) =>
        Snapshots.Machine("lima", name, MachineStatus.Running, 1, 1, 1) with { CpuHistory = samples, CpuPercent = samples.Last };
}
