using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;

namespace Devx.Providers.OrbStack;

/// <summary>
/// Makes the rows: one VM with one kernel, in it N machines and one docker engine. The engine's row stands for the whole: it is up when
/// OrbStack is up, and its cpus and memory are the limits of all.
/// </summary>
internal static class OrbStackMachines
{
    /// <summary>The name of the engine's row. orbctl knows it too, so no machine can have it.</summary>
    public const string Docker = "docker";

    private const string DockerContext = "orbstack";

    /// <summary>The engine's row.</summary>
    public static MachineInfo Engine(OrbStackService service, IReadOnlyDictionary<string, string> settings, HostPlatform platform) => new()
    {
        Id = new MachineId("orbstack", Docker),
        State = service switch
        {
            OrbStackService.Running => new MachineState(MachineStatus.Running, service.ToString()),
            OrbStackService.Starting => new MachineState(MachineStatus.Starting, service.ToString()),
            OrbStackService.Stopped => new MachineState(
                MachineStatus.Stopped, service.ToString(), "OrbStack is not running; its machines are shown as they were last seen."),
        },
        CpuCount = (int?)Limit(settings, "cpu"),
        Memory = Limit(settings, "memory_mib") is { } memory ? ByteSize.FromMiB(memory) : null,
        Architecture = platform.Architecture,
        VmType = "engine",

        // Its socket may wake OrbStack up, so nothing is said of it while OrbStack is down.
        Runtime = service is OrbStackService.Running
            ? new RuntimeEndpoint(RuntimeKind.Docker, $"context:{DockerContext}", IsRootful: true)
            : null,
    };

    /// <summary>The row of a machine of a running OrbStack.</summary>
    public static MachineInfo Machine(OrbStackRecord record, IReadOnlyDictionary<string, string> settings, string? defaultName)
    {
        long? memory = Limit(settings, $"machine.{record.Name}.memory_mib");
        return new MachineInfo
        {
            Id = new MachineId("orbstack", record.Name),
            State = State(record.State),
            CpuCount = (int?)Limit(settings, $"machine.{record.Name}.cpu"),
            Memory = memory is { } size ? ByteSize.FromMiB(size) : null,
            Disk = Limit(settings, $"machine.{record.Name}.disk_bytes") is { } disk ? new ByteSize(disk) : null,
            Architecture = GuestArchitecture.Name(record.Image?.Arch),
            VmType = "container",
            IsDefault = record.Name == defaultName,
            Details = [.. Details(record, memory is null ? Limit(settings, "memory_mib") : null)],
        };
    }

    /// <summary>The row of a machine while OrbStack is down: nothing runs then, whatever ran before.</summary>
    public static MachineInfo Asleep(MachineInfo machine) => machine with
    {
        State = new MachineState(MachineStatus.Stopped, null, "OrbStack is not running."),
        StartedAt = null,
        Address = null,
    };

    /// <summary>What a closer look at a machine adds to its details.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Details(OrbStackInfo info) => info.DiskSize is > 0
        ? [new("disk used", $"{new ByteSize(info.DiskSize.Value).GiB.ToString("0.#", CultureInfo.InvariantCulture)} GiB")]
        : [];

    private static MachineState State(string? word) => word switch
    {
        "running" => new MachineState(MachineStatus.Running, word),
        "creating" or "provisioning" or "starting" => new MachineState(MachineStatus.Starting, word),
        "stopping" or "deleting" => new MachineState(MachineStatus.Stopping, word),
        "stopped" => new MachineState(MachineStatus.Stopped, word),
        _ => new MachineState(MachineStatus.Unknown, word),
    };

    private static IEnumerable<KeyValuePair<string, string>> Details(OrbStackRecord record, long? sharedMemory)
    {
        string image = $"{record.Image?.Distro} {record.Image?.Version}".Trim();
        if (image.Length > 0)
        {
            yield return new("image", image);
        }

        if (sharedMemory is { } memory)
        {
            yield return new("memory", $"shared, {ByteSize.FromMiB(memory).GiB.ToString("0.#", CultureInfo.InvariantCulture)} GiB for all");
        }

        yield return new("ssh", new CommandRequest("ssh", $"{record.Name}@orb").ToString());
    }

    // 0 is "no limit".
    private static long? Limit(IReadOnlyDictionary<string, string> settings, string key) =>
        settings.TryGetValue(key, out string? text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value)
        && value > 0
            ? value
            : null;
}
