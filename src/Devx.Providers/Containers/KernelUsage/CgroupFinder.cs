using Devx.Providers.Execution;

namespace Devx.Providers.Containers.KernelUsage;

/// <summary>
/// Finds the cgroup of each container: through its first process where the runtime's list says it, otherwise by its id in the places where
/// docker and podman put containers (<c>/docker/ID</c>, <c>system.slice/docker-ID.scope</c>, <c>machine.slice/libpod-ID.scope</c>,
/// <c>/libpod_parent/libpod-ID</c>, the same below a user's slice, one level deeper inside a pod).
/// </summary>
internal sealed class CgroupFinder(IHostFiles files)
{
    private static readonly string[] Parents = ["/docker", "/system.slice", "/machine.slice", "/libpod_parent"];
    private static readonly string[] Prefixes = ["docker-", "libpod-"];
    private readonly Dictionary<string, string> _known = [];

    /// <summary>Container id to the group's path below the mount; without those that have none here.</summary>
    public IReadOnlyDictionary<string, string> Find(IReadOnlyList<ContainerInfo> containers)
    {
        string tree = Tree();
        var found = new Dictionary<string, string>();
        Dictionary<string, string>? scanned = null;
        foreach (ContainerInfo container in containers)
        {
            string? group = Known(container.Id, tree) ?? OfProcess(container) ?? (scanned ??= Scan(tree)).GetValueOrDefault(container.Id);
            if (group is not null)
            {
                found[container.Id] = group;
            }
        }

        _known.Clear();
        foreach ((string id, string group) in found)
        {
            _known[id] = group;
        }

        return found;
    }

    /// <summary>The tree whose folders are looked at; every controller has the same folders for a container.</summary>
    private string Tree() => CgroupFiles.IsVersion1(files) ? $"{CgroupFiles.Root}/memory" : CgroupFiles.Root;

    private string? Known(string id, string tree) => _known.GetValueOrDefault(id) is { } group && files.Exists(tree + group) ? group : null;

    /// <summary>
    /// <c>/proc/PID/cgroup</c> when its path carries the container's id; a process id alone may belong to somebody else by now.
    /// </summary>
    private string? OfProcess(ContainerInfo container)
    {
        if (container.ProcessId is not { } process || files.ReadText($"/proc/{process}/cgroup") is not { } text)
        {
            return null;
        }

        foreach (string line in text.Split('\n'))
        {
            string[] parts = line.Split(':', 3);
            if (parts is [_, "" or "memory", string path] && EndsAtContainer(path, container.Id) is { } group)
            {
                return group;
            }
        }

        return null;
    }

    /// <summary>The path up to the folder of the container: crun adds a folder of its own below it.</summary>
    private static string? EndsAtContainer(string path, string id)
    {
        int start = path.IndexOf(id, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        int end = path.IndexOf('/', start);
        return end < 0 ? path : path[..end];
    }

    private Dictionary<string, string> Scan(string tree)
    {
        var groups = new Dictionary<string, string>();
        foreach (string parent in Parents.Concat(UserSlices(tree)))
        {
            Collect(tree, parent, groups, levels: 2);
        }

        return groups;
    }

    /// <summary>Where rootless engines live: <c>/user.slice/user-UID.slice/user@UID.service/user.slice</c>.</summary>
    private IEnumerable<string> UserSlices(string tree) =>
        from user in files.List($"{tree}/user.slice")
        where NameOf(user).StartsWith("user-", StringComparison.Ordinal)
        from service in files.List(user)
        where NameOf(service).StartsWith("user@", StringComparison.Ordinal)
        select $"{service[tree.Length..]}/user.slice";

    private void Collect(string tree, string parent, Dictionary<string, string> groups, int levels)
    {
        foreach (string path in files.List(tree + parent))
        {
            string name = NameOf(path);
            if (ContainerIdOf(name) is { } id)
            {
                groups.TryAdd(id, $"{parent}/{name}");
            }

            if (levels > 1 && IsPod(name))
            {
                Collect(tree, $"{parent}/{name}", groups, levels - 1);
            }
        }
    }

    /// <summary>Pods: a slice of its own with systemd, a folder named by the pod's id without.</summary>
    private static bool IsPod(string name) => name.Contains("libpod_pod_", StringComparison.Ordinal) || IsId(name);

    /// <summary>
    /// The id in <c>ID</c>, <c>docker-ID.scope</c>, <c>libpod-ID.scope</c> and <c>libpod-ID</c>; conmon's own groups are none.
    /// </summary>
    private static string? ContainerIdOf(string name)
    {
        string rest = name.EndsWith(".scope", StringComparison.Ordinal) ? name[..^6] : name;
        foreach (string prefix in Prefixes)
        {
            rest = rest.StartsWith(prefix, StringComparison.Ordinal) ? rest[prefix.Length..] : rest;
        }

        return IsId(rest) ? rest : null;
    }

    private static bool IsId(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
