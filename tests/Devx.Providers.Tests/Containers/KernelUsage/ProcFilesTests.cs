using Devx.Providers.Containers.KernelUsage;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Containers.KernelUsage;

public sealed class ProcFilesTests
{
    private readonly VmTestHost _host = new();

    [Fact]
    public void Reads_what_this_host_uses()
    {
        _host.WithFile("/proc/stat", "cpu  100 20 30 4000 50 6 7 8 9 0\ncpu0 1 2 3 4 5 6 7\n")
            .WithFile("/proc/meminfo", "MemTotal:       24684096 kB\nMemFree:  1 kB\nMemAvailable:   20684096 kB\n")
            .WithFile("/proc/uptime", "12345.67 20000.00\n");

        MachineUsage? usage = new ProcFiles(_host.Files).Read();

        Assert.Equal(new CpuSample(TimeSpan.FromSeconds(1.71), TimeSpan.FromSeconds(12345.67)), usage?.Cpu);
        Assert.Equal(ByteSize.FromKiB(24684096), usage?.MemoryTotal);
        Assert.Equal(ByteSize.FromKiB(4000000), usage?.MemoryUsed);
        Assert.Equal(TimeSpan.FromSeconds(12345.67), usage?.Uptime);
        Assert.Null(usage?.DiskUsed);
    }

    [Fact]
    public void Knows_nothing_where_there_is_no_proc() => Assert.Null(new ProcFiles(_host.Files).Read());

    [Fact]
    public void Cut_files_are_not_zero()
    {
        _host.WithFile("/proc/stat", "cpu  100").WithFile("/proc/meminfo", "MemTotal:");

        Assert.Equal(new MachineUsage(), new ProcFiles(_host.Files).Read());
    }
}
