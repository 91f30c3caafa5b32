using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.KernelUsage;

/// <summary>The counters of one cgroup, in both versions of the kernel's interface.</summary>
internal sealed class CgroupFiles(IHostFiles files)
{
    private readonly NetworkFiles _network = new(files);

    /// <summary>Where cgroups are mounted.</summary>
    public const string Root = "/sys/fs/cgroup";

    /// <summary>True when each controller has a tree of its own (version 1, also in "hybrid" set-ups).</summary>
    public static bool IsVersion1(IHostFiles files) => files.Exists($"{Root}/memory");

    /// <summary>What a container's group uses; null when the group is gone.</summary>
    /// <param name="id">The container.</param>
    /// <param name="group">The group's path below the mount, with a leading slash.</param>
    /// <param name="clock">The moment of this round.</param>
    /// <param name="hostMemory">The limit of a container without one.</param>
    public ContainerUsage? Read(string id, string group, TimeSpan clock, ByteSize? hostMemory) =>
        IsVersion1(files) ? Version1(id, group, clock, hostMemory) : Version2(id, group, clock, hostMemory);

    /// <summary>What its processes received and sent: they all are in one network.</summary>
    private (ByteSize? Received, ByteSize? Sent) Network(string folder) =>
        FirstProcess(folder) is { } process ? _network.Read(process) : (null, null);

    /// <summary>crun puts the processes into a folder of their own.</summary>
    private long? FirstProcess(string folder) =>
        FirstNumber($"{folder}/cgroup.procs") ?? FirstNumber($"{folder}/container/cgroup.procs");

    private long? FirstNumber(string path) => Number((files.ReadText(path) ?? "").Split('\n')[0].AsSpan());

    private ContainerUsage? Version1(string id, string group, TimeSpan clock, ByteSize? hostMemory)
    {
        long? used = Number($"{Root}/memory{group}/memory.usage_in_bytes");
        long? nanoseconds = Number($"{Root}/cpuacct{group}/cpuacct.usage") ?? Number($"{Root}/cpu,cpuacct{group}/cpuacct.usage");
        if (used is null && nanoseconds is null)
        {
            return null;
        }

        (ByteSize? received, ByteSize? sent) = Network($"{Root}/memory{group}");
        string? disk = files.ReadText($"{Root}/blkio{group}/blkio.throttle.io_service_bytes_recursive");
        return new ContainerUsage
        {
            ContainerId = id,
            Cpu = nanoseconds is { } busy ? new CpuSample(TimeSpan.FromMicroseconds(busy / 1000.0), clock) : null,
            MemoryUsed = WithoutCache(used, Field($"{Root}/memory{group}/memory.stat", "total_inactive_file")),
            MemoryLimit = Limit(Number($"{Root}/memory{group}/memory.limit_in_bytes"), hostMemory),
            ProcessCount = (int?)Number($"{Root}/pids{group}/pids.current"),
            NetworkReceived = received,
            NetworkSent = sent,
            DiskRead = DiskText.Sum(disk, " Read "),
            DiskWritten = DiskText.Sum(disk, " Write "),
        };
    }

    private ContainerUsage? Version2(string id, string group, TimeSpan clock, ByteSize? hostMemory)
    {
        long? used = Number($"{Root}{group}/memory.current");
        long? microseconds = Field($"{Root}{group}/cpu.stat", "usage_usec");
        if (used is null && microseconds is null)
        {
            return null;
        }

        (ByteSize? received, ByteSize? sent) = Network($"{Root}{group}");
        string? disk = files.ReadText($"{Root}{group}/io.stat");
        return new ContainerUsage
        {
            ContainerId = id,
            Cpu = microseconds is { } busy ? new CpuSample(TimeSpan.FromMicroseconds(busy), clock) : null,
            MemoryUsed = WithoutCache(used, Field($"{Root}{group}/memory.stat", "inactive_file")),
            MemoryLimit = Limit(Number($"{Root}{group}/memory.max"), hostMemory),
            ProcessCount = (int?)Number($"{Root}{group}/pids.current"),
            NetworkReceived = received,
            NetworkSent = sent,
            DiskRead = DiskText.Sum(disk, " rbytes="),
            DiskWritten = DiskText.Sum(disk, " wbytes="),
        };
    }

    /// <summary>Docker's own count: cache that the kernel would drop first is not use.</summary>
    private static ByteSize? WithoutCache(long? used, long? inactive) =>
        used is { } bytes ? new ByteSize(inactive is { } cache && cache < bytes ? bytes - cache : bytes) : null;

    /// <summary>No limit is <c>max</c> in version 2 and a number beyond all memory in version 1.</summary>
    private static ByteSize? Limit(long? own, ByteSize? hostMemory) =>
        own is { } bytes && (hostMemory is not { } all || bytes < all.Bytes) ? new ByteSize(bytes) : hostMemory;

    private long? Number(string path) => Number(files.ReadText(path).AsSpan());

    private static long? Number(ReadOnlySpan<char> text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private long? Field(string path, string name)
    {
        foreach (ReadOnlySpan<char> line in files.ReadText(path).AsSpan().EnumerateLines())
        {
            if (line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length && line[name.Length] == ' ')
            {
                return Number(line[(name.Length + 1)..]);
            }
        }

        return null;
    }
}
