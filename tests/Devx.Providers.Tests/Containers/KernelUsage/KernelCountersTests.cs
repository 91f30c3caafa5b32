using Devx.Providers.Containers;
using Devx.Providers.Containers.KernelUsage;
using Devx.Providers.Contracts;

namespace Devx.Providers.Tests.Containers.KernelUsage;

public sealed class KernelCountersTests
{
    private const string V1 = "/sys/fs/cgroup/memory";
    private static readonly string Id = new('a', 64);
    private static readonly string Pod = new('b', 64);
    private readonly VmTestHost _host = new();

    [Fact]
    public void Reads_version_1_as_docker_counts()
    {
        _host.WithFile($"{V1}/docker/{Id}/memory.usage_in_bytes", "5000000\n")
            .WithFile($"{V1}/docker/{Id}/memory.stat", "cache 10\ninactive_file 7\ntotal_inactive_file 2000000\n")
            .WithFile($"{V1}/docker/{Id}/memory.limit_in_bytes", "67108864\n")
            .WithFile($"/sys/fs/cgroup/cpuacct/docker/{Id}/cpuacct.usage", "1500000000\n")
            .WithFile($"/sys/fs/cgroup/pids/docker/{Id}/pids.current", "3\n");

        ContainerUsage usage = Assert.Single(Read());

        Assert.Equal(Id, usage.ContainerId);
        Assert.Equal(new ByteSize(3_000_000), usage.MemoryUsed);
        Assert.Equal(ByteSize.FromMiB(64), usage.MemoryLimit);
        Assert.Equal(TimeSpan.FromSeconds(1.5), usage.Cpu!.Value.Busy);
        Assert.Equal(3, usage.ProcessCount);
    }

    [Fact]
    public void Reads_version_2_as_docker_counts()
    {
        string group = $"/sys/fs/cgroup/system.slice/docker-{Id}.scope";
        _host.WithFile($"{group}/memory.current", "5000000\n").WithFile($"{group}/memory.stat", "anon 1\ninactive_file 2000000\n")
            .WithFile($"{group}/memory.max", "max\n").WithFile($"{group}/cpu.stat", "usage_usec 1500000\nuser_usec 1\n")
            .WithFile($"{group}/pids.current", "3\n").WithFile("/proc/meminfo", "MemTotal: 1024 kB\n");

        ContainerUsage usage = Assert.Single(Read());

        Assert.Equal(new ByteSize(3_000_000), usage.MemoryUsed);
        Assert.Equal(ByteSize.FromMiB(1), usage.MemoryLimit);
        Assert.Equal(TimeSpan.FromSeconds(1.5), usage.Cpu!.Value.Busy);
        Assert.Equal(3, usage.ProcessCount);
    }

    [Fact]
    public void Reads_what_version_1_counts_of_disks()
    {
        _host.WithFile($"{V1}/docker/{Id}/memory.usage_in_bytes", "5\n").WithFile(
            $"/sys/fs/cgroup/blkio/docker/{Id}/blkio.throttle.io_service_bytes_recursive",
            "8:0 Read 4096\n8:0 Write 512\n8:0 Sync 1\n8:16 Read 1000\n8:16 Write 0\nTotal 5608\n");

        ContainerUsage usage = Assert.Single(Read());

        Assert.Equal((new ByteSize(5096), new ByteSize(512)), (usage.DiskRead, usage.DiskWritten));
    }

    [Theory]
    [InlineData("cgroup.procs")]
    [InlineData("container/cgroup.procs")]
    public void Reads_what_version_2_counts_of_disks_and_the_network_of_the_first_process(string processes)
    {
        string group = $"/sys/fs/cgroup/system.slice/docker-{Id}.scope";
        _host.WithFile($"{group}/memory.current", "5\n").WithFile($"{group}/{processes}", "4711\n4712\n")
            .WithFile($"{group}/io.stat", "8:0 rbytes=4096 wbytes=512 rios=1 wios=1 dbytes=0 dios=0\n8:16 rbytes=1000 wbytes=0\n")
            .WithFile("/proc/net/dev", Devices("lo: 1 1 0 0 0 0 0 0 1 1", "eth0: 9 1 0 0 0 0 0 0 9 1", "docker0: 5 1 0 0 0 0 0 0 5 1"))
            .WithFile(
                "/proc/4711/net/dev",
                Devices("lo: 70 1 0 0 0 0 0 0 70 1", "eth0: 1500 12 0 0 0 0 0 0 300 4", "eth1:5 1 0 0 0 0 0 0 6 1"));

        ContainerUsage usage = Assert.Single(Read());

        Assert.Equal((new ByteSize(5096), new ByteSize(512)), (usage.DiskRead, usage.DiskWritten));
        Assert.Equal((new ByteSize(1505), new ByteSize(306)), (usage.NetworkReceived, usage.NetworkSent));
    }

    [Fact]
    public void The_network_of_the_host_is_no_containers_use()
    {
        string group = $"/sys/fs/cgroup/system.slice/docker-{Id}.scope";
        string devices = Devices("lo: 1 1 0 0 0 0 0 0 1 1", "eth0: 9 1 0 0 0 0 0 0 9 1");
        _host.WithFile($"{group}/memory.current", "5\n").WithFile($"{group}/cgroup.procs", "4711\n")
            .WithFile("/proc/net/dev", devices).WithFile("/proc/4711/net/dev", devices);

        ContainerUsage usage = Assert.Single(Read());

        Assert.Null(usage.NetworkReceived);
        Assert.Null(usage.NetworkSent);
    }

    [Fact]
    public void No_limit_of_version_1_is_the_hosts_memory()
    {
        _host.WithFile($"{V1}/docker/{Id}/memory.usage_in_bytes", "5\n")
            .WithFile($"{V1}/docker/{Id}/memory.limit_in_bytes", "9223372036854771712\n").WithFile("/proc/meminfo", "MemTotal: 1024 kB\n");

        Assert.Equal(ByteSize.FromMiB(1), Assert.Single(Read()).MemoryLimit);
    }

    [Theory]
    [InlineData("/docker/ID")]
    [InlineData("/system.slice/docker-ID.scope")]
    [InlineData("/machine.slice/libpod-ID.scope")]
    [InlineData("/machine.slice/machine-libpod_pod_POD.slice/libpod-ID.scope")]
    [InlineData("/libpod_parent/libpod-ID")]
    [InlineData("/libpod_parent/POD/ID")]
    [InlineData("/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-ID.scope")]
    [InlineData("/user.slice/user-1000.slice/user@1000.service/user.slice/docker-ID.scope")]
    public void Finds_a_container_where_docker_and_podman_put_it(string place)
    {
        string group = place.Replace("ID", Id, StringComparison.Ordinal).Replace("POD", Pod, StringComparison.Ordinal);
        _host.WithFile($"/sys/fs/cgroup{group}/memory.current", "5\n");

        Assert.Equal(new ByteSize(5), Assert.Single(Read()).MemoryUsed);
    }

    [Theory]
    [InlineData("0::/some/where/libpod-ID.scope/container\n", "/sys/fs/cgroup/some/where/libpod-ID.scope/memory.current")]
    [InlineData("9:cpu,cpuacct:/x/ID\n4:memory:/x/ID\n0::/\n", "/sys/fs/cgroup/memory/x/ID/memory.usage_in_bytes")]
    public void Finds_a_container_anywhere_through_its_process(string cgroup, string file)
    {
        _host.WithFile("/proc/42/cgroup", cgroup.Replace("ID", Id, StringComparison.Ordinal))
            .WithFile(file.Replace("ID", Id, StringComparison.Ordinal), "5\n");

        Assert.Equal(new ByteSize(5), Assert.Single(Read(process: 42)).MemoryUsed);
    }

    [Fact]
    public void A_process_that_belongs_to_somebody_else_by_now_is_not_counted()
    {
        _host.WithFile("/proc/42/cgroup", "0::/user.slice/session-1.scope\n")
            .WithFile("/sys/fs/cgroup/user.slice/session-1.scope/memory.current", "5\n");

        Assert.Empty(Read(process: 42));
    }

    [Fact]
    public void The_group_of_conmon_is_not_the_containers()
    {
        _host.WithFile($"/sys/fs/cgroup/machine.slice/libpod-conmon-{Id}.scope/memory.current", "5\n");

        Assert.Empty(Read());
    }

    [Fact]
    public void A_container_that_moved_is_found_again()
    {
        string first = $"/sys/fs/cgroup/docker/{Id}/memory.current";
        _host.WithFile(first, "5\n");
        var kernel = new KernelCounters(_host.Access);
        Assert.Single(kernel.Read([Container(null)]));
        _host.Files.Files.Remove(first);
        Assert.Empty(kernel.Read([Container(null)]));

        _host.WithFile($"/sys/fs/cgroup/system.slice/docker-{Id}.scope/memory.current", "7\n");

        Assert.Equal(new ByteSize(7), Assert.Single(kernel.Read([Container(null)])).MemoryUsed);
    }

    [Fact]
    public void There_are_no_cgroups_on_a_mac()
    {
        _host.OnMac().WithFile($"/sys/fs/cgroup/docker/{Id}/memory.current", "5\n");

        Assert.Empty(Read());
    }

    private IReadOnlyList<ContainerUsage> Read(int? process = null) => new KernelCounters(_host.Access).Read([Container(process)]);

    private static ContainerInfo Container(int? process) =>
        new() { Id = Id, Name = "web", Image = "x", Status = ContainerStatus.Running, ProcessId = process };

    private static string Devices(params string[] lines) =>
        "Inter-|   Receive  |  Transmit\n face |bytes packets errs|bytes packets errs\n" + string.Join('\n', lines) + "\n";
}
