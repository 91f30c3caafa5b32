using Devx.Providers.Contracts;
using Devx.Providers.Guests;

namespace Devx.Providers.Docker;

/// <summary>Makes machines of engines.</summary>
internal static class EngineMachine
{
    /// <summary>The provider's name.</summary>
    public const string Provider = "docker";

    /// <summary>The name of the engine of this computer.</summary>
    public const string EngineName = "engine";

    /// <summary>The name of Docker Desktop's VM.</summary>
    public const string DesktopName = "desktop";

    /// <summary>An engine that answered.</summary>
    public static MachineInfo Up(string name, EngineOwner owner, DockerInfo info, IReadOnlyList<DockerContext> ways) =>
        Basic(name, owner, new MachineState(MachineStatus.Running), ways) with
        {
            CpuCount = info.NCPU > 0 ? info.NCPU : null,
            Memory = info.MemTotal > 0 ? new ByteSize(info.MemTotal) : null,
            Architecture = GuestArchitecture.Name(info.Architecture),
            Version = info.ServerVersion,
            Details = [.. Details(info), .. Ways(ways)],
        };

    /// <summary>An engine that did not answer.</summary>
    public static MachineInfo Basic(string name, EngineOwner owner, MachineState state, IReadOnlyList<DockerContext> ways) => new()
    {
        Id = new MachineId(Provider, name),
        State = state,
        VmType = VmType(owner),
        IsDefault = ways.Any(way => way.IsCurrent),
        Address = ways.Count > 0 ? ways[0].Endpoint : null,
        Runtime = ways.Count > 0 ? new RuntimeEndpoint(RuntimeKind.Docker, ways[0].Address) : null,
        Details = [.. Ways(ways)],
    };

    /// <summary>The word that tells which kind of docker machine it is.</summary>
    public static string VmType(EngineOwner owner) => owner switch
    {
        EngineOwner.ThisHost => "engine",
        EngineOwner.Desktop => "desktop",
        EngineOwner.UnknownVm => "vm",
        EngineOwner.Remote => "remote",
        EngineOwner.OtherProvider => throw new InvalidOperationException("an engine of another provider is no docker machine"),
    };

    private static IEnumerable<KeyValuePair<string, string>> Details(DockerInfo info)
    {
        (string Label, string? Value)[] details =
        [
            ("System", info.OperatingSystem), ("Kernel", info.KernelVersion), ("Storage driver", info.Driver), ("Data", info.DockerRootDir),
            ("Cgroups", info.CgroupVersion), ("Containers", $"{info.ContainersRunning} of {info.Containers} running"),
            ("Images", $"{info.Images}"), ("Mode", IsRootless(info) ? "rootless" : null),
        ];
        return from detail in details
               where !string.IsNullOrEmpty(detail.Value)
               select KeyValuePair.Create(detail.Label, detail.Value ?? "");
    }

    private static IEnumerable<KeyValuePair<string, string>> Ways(IReadOnlyList<DockerContext> ways) =>
        ways.Count == 0
            ? []
            : [KeyValuePair.Create(ways.Count == 1 ? "Context" : "Contexts", string.Join(", ", ways.Select(way => way.Name)))];

    private static bool IsRootless(DockerInfo info) =>
        info.SecurityOptions?.Any(option => option.Contains("rootless", StringComparison.Ordinal)) == true;
}
