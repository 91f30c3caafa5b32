using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class OperationListTests
{
    private static readonly MachineId Dev = new("lima", "dev");

    [Fact]
    public void The_foremost_is_the_stuck_one_then_the_oldest_that_runs()
    {
        Assert.Equal(5, OperationList.Foremost(Operating.Many)?.Number);
        Assert.Equal(6, OperationList.Foremost(With(Operating.Start, Operating.Stop with { IsStuck = true }))?.Number);
        Assert.Equal(7, OperationList.Foremost(With(Operating.Waiting))?.Number);
        Assert.Null(OperationList.Foremost(Operating.OnlyEnded));
    }

    [Fact]
    public void What_runs_on_a_machine_comes_before_what_waits_for_it()
    {
        Assert.Equal(6, OperationList.On(Operating.Many, Dev)?.Number);
        Assert.Null(OperationList.On(Operating.Many, new MachineId("lima", "k8s-lab")));
    }

    [Fact]
    public void What_concerns_all_machines_of_a_provider_concerns_each_of_them()
    {
        AppSnapshot snapshot = With(Operating.Stop with { Subject = new MachineSubject("lima", new StopAllMachines()) });

        Assert.NotNull(OperationList.On(snapshot, Dev));
        Assert.Null(OperationList.On(snapshot, new MachineId("podman", "podman-default")));
    }

    [Fact]
    public void A_machine_keeps_the_mark_of_what_was_done_until_its_provider_was_asked_again()
    {
        OperationSnapshot before = Operating.Done with { EndedAt = Snapshots.Now.AddSeconds(-2) };
        OperationSnapshot after = Operating.Done with { EndedAt = Snapshots.Now };

        Assert.Null(OperationList.Shaping(With(before), Dev));
        Assert.NotNull(OperationList.Shaping(With(after), Dev));
        Assert.Null(OperationList.Shaping(With(Operating.Waiting), Dev));
    }

    private static AppSnapshot With(params OperationSnapshot[] operations) => Snapshots.MacMini with { Operations = operations };
}
