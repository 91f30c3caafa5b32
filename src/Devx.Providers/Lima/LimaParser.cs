using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Limactl;

namespace Devx.Providers.Lima;

/// <summary>Makes machines of what limactl lists.</summary>
internal static class LimaParser
{
    // What limactl's own verbs use when no name is given.
    private const string DefaultName = "default";

    /// <summary>
    /// True for a VM of colima, which is shown there. The two live in one folder only where LIMA_HOME says so; elsewhere a machine of
    /// that name is lima's own.
    /// </summary>
    public static bool IsColimas(LimactlInstance instance, HostAccess host) =>
        (instance.Name == "colima" || instance.Name.StartsWith("colima-", StringComparison.Ordinal))
        && (host.Platform.Variable("LIMA_HOME") is not null || host.Files.Exists($"{instance.Dir}/colima.yaml"));

    /// <summary>One machine.</summary>
    public static MachineInfo Machine(LimactlInstance instance, HostAgentLog? log, HostAccess host, LimactlCommands limactl)
    {
        MachineState state = LimactlState.Of(instance, log, host.Time.GetUtcNow());
        bool isUp = state.Status is MachineStatus.Running;
        return new MachineInfo
        {
            Id = new MachineId("lima", instance.Name),
            State = state,
            CpuCount = instance.Cpus is > 0 ? instance.Cpus : null,
            Memory = Size(instance.Memory),
            Disk = Size(instance.Disk),
            Architecture = GuestArchitecture.Name(instance.Arch),
            VmType = string.IsNullOrEmpty(instance.VmType) ? null : instance.VmType,
            IsDefault = instance.Name == DefaultName,
            StartedAt = isUp ? log?.FirstEventAt : null,
            Address = isUp && instance.SshLocalPort is > 0 ? $"{instance.SshAddress ?? "127.0.0.1"}:{instance.SshLocalPort}" : null,
            Runtime = LimaRuntime.Of(instance, host, limactl),
            Version = string.IsNullOrEmpty(instance.LimaVersion) ? null : instance.LimaVersion,
            Details = [.. Details(instance)],
        };
    }

    private static ByteSize? Size(long? bytes) => bytes is > 0 ? new ByteSize(bytes.Value) : null;

    private static IEnumerable<KeyValuePair<string, string>> Details(LimactlInstance instance)
    {
        if (instance.SshConfigFile is { Length: > 0 } file && instance.Hostname is { Length: > 0 } hostName)
        {
            yield return new("ssh", new CommandRequest("ssh", "-F", file, hostName).ToString());
        }

        if (instance.Dir is { Length: > 0 } folder)
        {
            yield return new("folder", folder);
        }

        if (instance.Protected)
        {
            yield return new(GuestDetails.Protected, "yes");
        }

        if (instance.Config?.Os is { Length: > 0 } system && system != "Linux")
        {
            yield return new(GuestDetails.System, system);
        }
    }
}
