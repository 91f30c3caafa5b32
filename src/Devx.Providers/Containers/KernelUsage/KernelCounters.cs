using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.KernelUsage;

/// <summary>Reads what containers of this host use from the kernel's cgroup files: no process, no waiting.</summary>
internal sealed class KernelCounters(HostAccess host)
{
    private readonly CgroupFinder? _finder = host.Platform.System == HostSystem.Linux ? new CgroupFinder(host.Files) : null;
    private readonly CgroupFiles _cgroups = new(host.Files);
    private readonly ProcFiles _proc = new(host.Files);

    /// <summary>The containers that the kernel of this host knows; empty when all of them run elsewhere (in a VM).</summary>
    public IReadOnlyList<ContainerUsage> Read(IReadOnlyList<ContainerInfo> containers)
    {
        if (_finder is null || containers.Count == 0)
        {
            return [];
        }

        IReadOnlyDictionary<string, string> groups = _finder.Find(containers);
        TimeSpan clock = host.Time.GetElapsedTime(0);
        ByteSize? hostMemory = groups.Count > 0 ? _proc.MemoryTotal() : null;
        return [.. groups.Select(group => _cgroups.Read(group.Key, group.Value, clock, hostMemory)).OfType<ContainerUsage>()];
    }
}
