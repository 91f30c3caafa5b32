using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Tests.State;

public sealed class PromisesTests
{
    [Fact]
    public void Counts_what_is_up_and_not_engines_on_the_host()
    {
        AppSnapshot snapshot = Snapshots.MacMini with
        {
            Providers =
            [
                .. Snapshots.MacMini.Providers,
                Snapshots.Provider("host", "1", 1, Snapshots.Machine("host", "host", MachineStatus.Running, 12, 32, null) with
                {
                    Info = Snapshots.Info("host", "host", MachineStatus.Running, 12, 32, null) with { VmType = "engine" },
                }),
            ],
        };

        Assert.Equal(new Promises(ByteSize.FromGiB(34), 20), Promises.Of(snapshot));
    }

    [Fact]
    public void A_machine_that_is_changed_counts_with_its_new_values_only()
    {
        Promises after = Promises.Of(Snapshots.MacMini, new MachineId("lima", "dev")).With(2, ByteSize.FromGiB(4));

        Assert.Equal(new Promises(ByteSize.FromGiB(30), 18), after);
    }

    [Fact]
    public void Is_over_only_where_the_memory_of_the_host_is_known()
    {
        var promises = new Promises(ByteSize.FromGiB(40), 1);

        Assert.True(promises.IsOver(Snapshots.MacMini.Host));
        Assert.False(promises.IsOver(Snapshots.Looking.Host));
    }
}
