using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Limactl;

namespace Devx.Providers.Colima;

/// <summary>Makes a machine of a profile and its VM.</summary>
/// <param name="host">The computer.</param>
/// <param name="folders">Where colima keeps its files.</param>
/// <param name="limactl">limactl with colima's VMs.</param>
/// <param name="logs">The host agents' logs.</param>
internal sealed class ColimaMachine(HostAccess host, ColimaFolders folders, LimactlCommands limactl, HostAgentLogs logs)
{
    /// <summary>The machine.</summary>
    /// <param name="entry">What colima says.</param>
    /// <param name="vm">What limactl says; null when it does not know the VM.</param>
    public MachineInfo Of(ColimaEntry entry, LimactlInstance? vm)
    {
        var profile = new ColimaProfile(entry.Name);
        LimactlInstance instance = vm ?? new LimactlInstance
        {
            Name = profile.Instance,
            Status = entry.Status,
            Dir = $"{folders.LimaHome}/{profile.Instance}",
        };
        HostAgentLog? log = logs.Of(instance);
        ColimaRuntime? runtime = ColimaRuntime.Parse(entry.Runtime)
            ?? ColimaRuntime.ParseConfiguration(host.Files.ReadText(folders.LastConfiguration(profile)));
        MachineState state = State(instance, log, entry);
        bool isUp = state.Status is MachineStatus.Running;
        return new MachineInfo
        {
            Id = new MachineId("colima", entry.Name),
            State = state,
            CpuCount = entry.Cpus is > 0 ? entry.Cpus : null,
            Memory = Size(entry.Memory),
            Disk = Size(entry.Disk),
            Architecture = GuestArchitecture.Name(entry.Arch),
            VmType = string.IsNullOrEmpty(instance.VmType) ? null : instance.VmType,
            IsDefault = profile == ColimaProfile.Of(host.Platform.Variable("COLIMA_PROFILE")),
            StartedAt = isUp ? log?.FirstEventAt : null,
            Address = isUp ? Address(entry, instance) : null,
            Runtime = Endpoint(profile, runtime, instance),
            Details = [.. Details(profile, runtime, instance)],
        };
    }

    private static ByteSize? Size(long? bytes) => bytes is > 0 ? new ByteSize(bytes.Value) : null;

    private static string? Address(ColimaEntry entry, LimactlInstance instance) =>
        entry.Address is { Length: > 0 } own ? own
        : instance.SshLocalPort is > 0 ? $"{instance.SshAddress ?? "127.0.0.1"}:{instance.SshLocalPort}"
        : null;

    // The VM runs minutes before its container runtime is set up; only then the list names one. It stays so when the start failed.
    private MachineState State(LimactlInstance instance, HostAgentLog? log, ColimaEntry entry)
    {
        MachineState state = LimactlState.Of(instance, log, host.Time.GetUtcNow());
        return state.Status is MachineStatus.Running && string.IsNullOrEmpty(entry.Runtime)
            ? new MachineState(
                MachineStatus.Starting, state.Raw,
                "The VM runs; colima has not set up its containers yet. If its start has ended, stop it and start it again.")
            : state;
    }

    private RuntimeEndpoint? Endpoint(ColimaProfile profile, ColimaRuntime? runtime, LimactlInstance instance) => runtime?.Name switch
    {
        "docker" => new RuntimeEndpoint(RuntimeKind.Docker, $"unix://{DockerSocket(profile, instance)}", IsRootful: true),

        // Colima's guests have the containerd of root only.
        "containerd" => new RuntimeEndpoint(
            RuntimeKind.Nerdctl, "guest", IsRootful: true, limactl.Shell(profile.Instance), limactl.Terminal(profile.Instance)),
        _ => null,
    };

    private string DockerSocket(ColimaProfile profile, LimactlInstance instance) =>
        instance.Config?.PortForwards?
            .FirstOrDefault(forward => forward?.GuestSocket?.EndsWith("/docker.sock", StringComparison.Ordinal) ?? false)?.HostSocket
        ?? folders.DockerSocket(profile);

    private static IEnumerable<KeyValuePair<string, string>> Details(
        ColimaProfile profile, ColimaRuntime? runtime, LimactlInstance instance)
    {
        if (runtime is not null)
        {
            yield return new("runtime", runtime.HasKubernetes ? $"{runtime.Name} with Kubernetes" : runtime.Name);
        }

        if (runtime?.Name == "docker")
        {
            yield return new("docker context", profile.Instance);
        }

        if (instance is { SshConfigFile: { Length: > 0 } file, Hostname: { Length: > 0 } hostName })
        {
            yield return new("ssh", new CommandRequest("ssh", "-F", file, hostName).ToString());
        }

        yield return new("folder", instance.Dir ?? "");
        if (instance.LimaVersion is { Length: > 0 } version)
        {
            yield return new("made by", $"lima {version}");
        }
    }
}
