using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Planning;

public sealed class HostRoomTests
{
    private static HostRoom Room(int cpus, double memory, double? disk) =>
        new(cpus, ByteSize.FromGiB(memory), disk is { } free ? ByteSize.FromGiB(free) : null);

    [Fact]
    public void A_small_computer_still_gets_a_machine()
    {
        HostRoom room = Room(1, 1.9, 3);

        Assert.Equal(new NumberRange(1, 1, 1), room.NewCpuCount);
        Assert.Equal(new NumberRange(1, 1, 1), room.NewMemory);
        Assert.Equal(new NumberRange(5, 5, 5), room.NewDisk);
    }

    [Fact]
    public void A_large_disk_is_not_suggested_away() => Assert.Equal(new NumberRange(5, 4000, 100), Room(8, 32, 4000.5).NewDisk);

    [Fact]
    public void An_unknown_disk_is_taken_for_a_usual_one() => Assert.Equal(new NumberRange(5, 100, 33), Room(8, 32, null).NewDisk);

    [Fact]
    public void What_a_machine_has_is_allowed_although_the_computer_has_less()
    {
        HostRoom room = Room(4, 8, 50);

        Assert.Equal(new NumberRange(1, 16, 16), room.CpuCountOf(16));
        Assert.Equal(new NumberRange(0.5, 8, 0.5), room.MemoryOf(ByteSize.FromMiB(512)));
        Assert.Equal(new NumberRange(60, 110, 60), room.DiskOf(ByteSize.FromGiB(60)));
    }

    [Fact]
    public async Task A_mac_is_asked_for_its_memory()
    {
        VmTestHost host = new VmTestHost().OnMac();
        host.Runner.On(["sysctl", "-n", "hw.memsize"], "34359738368\n");

        HostRoom room = await HostRoom.ReadAsync(host.Access, "/Users/me/.lima", TestContext.Current.CancellationToken);

        Assert.Equal((8, 32.0, 120.0), (room.CpuCount, room.Memory.GiB, room.FreeDisk?.GiB));
    }

    [Fact]
    public async Task A_computer_that_does_not_say_its_memory_is_told_of()
    {
        VmTestHost mac = new VmTestHost().OnMac();
        mac.Runner.Fails(["sysctl", "-n", "hw.memsize"], CommandFailure.NotStarted);

        await Assert.ThrowsAsync<ProviderException>(() => HostRoom.ReadAsync(mac.Access, "/", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ProviderException>(
            () => HostRoom.ReadAsync(new VmTestHost().Access, "/", TestContext.Current.CancellationToken));
    }
}
