using Devx.Tui.Hosting.LastKnown;
using Devx.Tui.State;
using Devx.Tui.Tests.Monitoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace Devx.Tui.Tests.Hosting.LastKnown;

public sealed class LastKnownKeeperTests
{
    [Fact]
    public async Task Remembers_at_the_end_of_the_session()
    {
        using var folder = new TemporaryFolder();
        LastKnownFile file = File(folder);
        using var keeper = new LastKnownKeeper(file, new SnapshotStore(Snapshot("lima/dev")), new WatchedTime());

        await keeper.StartAsync(CancellationToken.None);
        await keeper.StopAsync(CancellationToken.None);

        Assert.Equal("dev", Assert.Single(Assert.Single(file.Load()).Machines).Info.Id.Name);
    }

    [Fact]
    public async Task Remembers_while_the_session_goes_on()
    {
        using var folder = new TemporaryFolder();
        var time = new WatchedTime();
        using var keeper = new LastKnownKeeper(File(folder), new SnapshotStore(Snapshot("lima/dev")), time);

        await keeper.StartAsync(CancellationToken.None);
        await time.PassAsync(TimeSpan.FromSeconds(30));
        await time.WaitedForAsync(TimeSpan.FromSeconds(30));

        Assert.Single(File(folder).Load());
        await keeper.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Writes_nothing_when_no_provider_ever_answered()
    {
        using var folder = new TemporaryFolder();
        using var keeper = new LastKnownKeeper(File(folder), new SnapshotStore(Snapshot()), new WatchedTime());

        await keeper.StartAsync(CancellationToken.None);
        await keeper.StopAsync(CancellationToken.None);

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static LastKnownFile File(TemporaryFolder folder) => new(folder.File("machines.json"), NullLogger<LastKnownFile>.Instance);

    private static AppSnapshot Snapshot(params IReadOnlyList<string> machines) => new()
    {
        Host = new HostSnapshot { Name = "here", CpuCount = 4 },
        Providers =
        [
            .. machines.Select(id => new ProviderSnapshot
            {
                Name = "lima", AnsweredAt = DateTimeOffset.UnixEpoch, Machines = [new MachineSnapshot { Info = Given.Machine(id) }],
            }),
        ],
    };
}
