using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Providers.Tests.Planning;

public sealed class HostRoomTests
{
    private static HostRoom Room(int cpus, double? memory, double? disk) => new(cpus, Size(memory), Size(disk));

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
    public void An_unknown_memory_is_taken_for_a_usual_one() => Assert.Equal(new NumberRange(1, 8, 2), Room(8, null, 50).NewMemory);

    [Fact]
    public void Looks_at_the_computer()
    {
        HostRoom room = HostRoom.Of(new VmTestHost().WithMemory(32).Access, "/home/dev/.lima");

        Assert.Equal((8, 32.0, 120.0), (room.CpuCount, room.Memory?.GiB, room.FreeDisk?.GiB));
    }

    private static ByteSize? Size(double? gib) => gib is { } known ? ByteSize.FromGiB(known) : null;
}
