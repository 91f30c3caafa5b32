using Devx.Providers.Containers;
using Devx.Providers.Containers.KernelUsage;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Podman;

/// <summary>Makes machines of what podman or its files say.</summary>
internal sealed class PodmanMachineInfo(HostAccess host)
{
    /// <summary>The provider's name.</summary>
    public const string Provider = "podman";

    /// <summary>The name of the engine that runs on this host without a machine.</summary>
    public const string HostName = "host";

    /// <summary>The kind of that engine.</summary>
    public const string HostVmType = "host";

    /// <summary>The type of machines in Windows' own Linux.</summary>
    public const string WslVmType = "wsl";

    /// <summary>The connection that reaches a machine's engine: rootful and rootless ones have containers of their own.</summary>
    public static string Connection(string machine, bool isRootful) => isRootful ? $"{machine}-root" : machine;

    /// <summary>True for the engine that runs on this host without a machine.</summary>
    public static bool IsHost(MachineInfo machine) => machine.VmType == HostVmType;

    /// <summary>A machine of podman's list.</summary>
    /// <param name="entry">What the list says.</param>
    /// <param name="state">Its state.</param>
    /// <param name="isRootful">Whether its containers run as root.</param>
    /// <param name="defaultConnection">
    /// The default connection: the list's own flag is false for a rootful default machine, whose connection is <c>NAME-root</c>.
    /// </param>
    public MachineInfo Listed(PodmanMachineEntry entry, MachineState state, bool isRootful, string? defaultConnection)
    {
        string name = entry.Name ?? "";
        return new MachineInfo
        {
            Id = new MachineId(Provider, name),
            State = state,
            CpuCount = entry.CPUs,
            Memory = new ByteSize(entry.Memory),
            Disk = new ByteSize(entry.DiskSize),
            Architecture = host.Platform.Architecture,
            VmType = entry.VMType,
            IsDefault = defaultConnection == name || defaultConnection == Connection(name, isRootful: true),
            CreatedAt = entry.Created,
            Runtime = new RuntimeEndpoint(RuntimeKind.Podman, PodmanCommandLine.AddressOf(Connection(name, isRootful)), isRootful),
            Details = Details(entry, isRootful),
        };
    }

    /// <summary>A machine that only its file tells of.</summary>
    public MachineInfo OfFile(PodmanFiles.MachineFile file, MachineState state) => new()
    {
        Id = new MachineId(Provider, file.Name),
        State = state,
        VmType = file.VmType,
        CpuCount = file.Config?.Resources?.CPUs,
        Memory = file.Config?.Resources is { } resources ? ByteSize.FromMiB(resources.Memory) : null,
        Disk = file.Config?.Resources is { } sizes ? ByteSize.FromGiB(sizes.DiskSize) : null,
        Architecture = host.Platform.Architecture,
    };

    /// <summary>A machine of podman 4 that podman 5 leaves out of its list.</summary>
    public static MachineInfo Incompatible(string name) => new()
    {
        Id = new MachineId(Provider, name),
        State = new MachineState(
            MachineStatus.Broken, null,
            $"Machine {name} was made by podman 4 and cannot be used by this podman. Remove it with podman 4, or: podman machine reset"),
    };

    /// <summary>Podman on Linux needs no machine: it works whenever its program is there, so nobody is asked.</summary>
    /// <param name="isDefault">True when no machine is the default.</param>
    /// <param name="version">The program's version.</param>
    /// <param name="problem">Why the machines could not be listed; null when they could.</param>
    public MachineInfo OfHost(bool isDefault, string? version, string? problem) => new()
    {
        Id = new MachineId(Provider, HostName),
        State = new MachineState(MachineStatus.Running, null, problem is null ? null : $"Podman's machines cannot be listed: {problem}"),
        CpuCount = host.Platform.CpuCount,
        Memory = new ProcFiles(host.Files).MemoryTotal(),
        Architecture = host.Platform.Architecture,
        VmType = HostVmType,
        IsDefault = isDefault,
        Version = string.IsNullOrEmpty(version) ? null : version,
        Runtime = new RuntimeEndpoint(RuntimeKind.Podman, ""),
        Details = HostDetails(),
    };

    private List<KeyValuePair<string, string>> HostDetails()
    {
        List<KeyValuePair<string, string>> details = [Detail("Containers run as", host.Platform.IsRoot ? "root" : "this user")];
        if (host.Platform.Variable("CONTAINERS_CONF") is { } file)
        {
            details.Add(Detail("Configuration", file));
        }

        return details;
    }

    private static List<KeyValuePair<string, string>> Details(PodmanMachineEntry entry, bool isRootful)
    {
        List<KeyValuePair<string, string>> details = [Detail("Containers run as", isRootful ? "root" : entry.RemoteUsername ?? "user")];
        if (entry.LastUp is { Year: > 1 } stopped)
        {
            details.Add(Detail("Last stopped", $"{stopped.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
        }

        if (entry.Swap > 0)
        {
            details.Add(Detail("Swap", $"{new ByteSize(entry.Swap).MiB:0} MiB"));
        }

        if (entry.Port > 0)
        {
            details.Add(Detail("SSH port", $"{entry.Port}"));
        }

        return details;
    }

    private static KeyValuePair<string, string> Detail(string label, string value) => KeyValuePair.Create(label, value);
}
