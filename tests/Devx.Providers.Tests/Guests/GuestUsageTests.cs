using Devx.Providers.Contracts;
using Devx.Providers.Guests;
using Devx.Testing;

namespace Devx.Providers.Tests.Guests;

public sealed class GuestUsageTests
{
    private const string Answer =
        """
        Welcome to the lab!
        cpu  1 1 1 1 1 1 1 1 0 0
        @@devx
        cpu  14362 0 18910 13850 311 0 2133 0 0 0
        1.52 2.08 1.07 3/139 1588
        330.35 138.67
        MemTotal:        2016404 kB
        MemFree:         1000000 kB
        MemAvailable:    1723700 kB
        SwapTotal:             0 kB
        SwapFree:              0 kB
        Filesystem     1024-blocks     Used Available Capacity Mounted on
        /dev/vda2          8157720 576696   7221776       8% /
        /dev/vdb1         10216724   2340   9673816       1% /mnt/lima-colima-lab
        /dev/sr0            288000 288000         0     100% /mnt/lima-cidata

        """;

    [Fact]
    public void Reads_cpu_memory_disk_and_uptime()
    {
        MachineUsage usage = GuestUsage.Parse(Answer);

        Assert.Equal(TimeSpan.FromMilliseconds((14362 + 18910 + 2133) * 10), usage.Cpu?.Busy);
        Assert.Equal(TimeSpan.FromSeconds(330.35), usage.Cpu?.Clock);
        Assert.Equal(TimeSpan.FromSeconds(330.35), usage.Uptime);
        Assert.Equal(ByteSize.FromKiB(2016404), usage.MemoryTotal);
        Assert.Equal(ByteSize.FromKiB(2016404 - 1723700), usage.MemoryUsed);
        Assert.Equal(ByteSize.FromKiB(576696), usage.DiskUsed);
        Assert.Equal(ByteSize.FromKiB(8157720), usage.DiskTotal);
    }

    [Fact]
    public void What_the_login_shell_prints_before_the_marker_is_left_out() =>
        Assert.Equal(TimeSpan.FromMilliseconds(354050), GuestUsage.Parse(Answer).Cpu?.Busy);

    [Fact]
    public void The_disk_of_the_containers_counts_when_there_is_one()
    {
        MachineUsage usage = GuestUsage.Parse(Answer, "/mnt/lima-colima-lab");

        Assert.Equal(ByteSize.FromKiB(2340), usage.DiskUsed);
        Assert.Equal(ByteSize.FromKiB(10216724), usage.DiskTotal);
    }

    [Fact]
    public void The_root_disk_counts_when_the_containers_have_none_of_their_own() =>
        Assert.Equal(ByteSize.FromKiB(576696), GuestUsage.Parse(Answer, "/mnt/lima-colima").DiskUsed);

    [Fact]
    public void Reads_the_numbers_of_a_recorded_guest()
    {
        string recorded = Recording.Load("lima-2.2.0-rc.0/127-resources").StandardOutput;

        MachineUsage usage = GuestUsage.Parse("@@devx\n" + recorded);

        Assert.Equal(TimeSpan.FromMilliseconds((15695 + 18304 + 1684) * 10), usage.Cpu?.Busy);
        Assert.Equal(TimeSpan.FromSeconds(454.13), usage.Uptime);
        Assert.Equal(ByteSize.FromKiB(2020536 - 1723964), usage.MemoryUsed);
    }

    [Fact]
    public void An_answer_without_its_marker_is_not_read()
    {
        ProviderException exception = Assert.Throws<ProviderException>(() => GuestUsage.Parse("cpu 1 2 3\n"));

        Assert.Equal(ProviderFailure.BadAnswer, exception.Failure);
    }

    [Theory]
    [InlineData("@@devx\n")]
    [InlineData("@@devx\ncpu  1 2 x 4 5 6 7 8\nMemTotal: lots kB\n/ 1% /\n")]
    [InlineData("@@devx\ncpu  1 2 3\n")]
    public void What_a_cut_answer_does_not_say_is_unknown(string answer)
    {
        MachineUsage usage = GuestUsage.Parse(answer);

        Assert.Equal(new MachineUsage(), usage);
    }
}
