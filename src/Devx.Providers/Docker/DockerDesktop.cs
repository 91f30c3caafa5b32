using System.Text.Json;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Docker;

/// <summary>What this computer's files tell of Docker Desktop.</summary>
internal sealed class DockerDesktop(HostAccess host)
{
    private static readonly string[] Installed = ["/Applications/Docker.app", "/opt/docker-desktop"];

    /// <summary>True when it is installed: a leftover context alone does not say so.</summary>
    public bool IsInstalled => Installed.Any(host.Files.Exists);

    /// <summary>The machine with what its settings promise to its VM.</summary>
    public MachineInfo WithSettings(MachineInfo machine)
    {
        DockerDesktopSettings? settings = ReadSettings();
        return machine with
        {
            CpuCount = machine.CpuCount ?? settings?.Cpus,
            Memory = machine.Memory ?? (settings?.MemoryMiB is { } memory ? ByteSize.FromMiB(memory) : null),
            Disk = settings?.DiskSizeMiB is { } disk ? ByteSize.FromMiB(disk) : null,
        };
    }

    /// <summary>The state behind its own word.</summary>
    public static MachineState State(string? word) => word switch
    {
        "running" => new MachineState(MachineStatus.Running, word),
        "paused" => new MachineState(
            MachineStatus.Suspended, word, "Docker Desktop sleeps because no container runs (Resource Saver). It wakes when it is used."),
        "starting" =>
            new MachineState(MachineStatus.Starting, word, "If this lasts, look at Docker Desktop's window: it may ask for something."),
        "stopping" => new MachineState(MachineStatus.Stopping, word),
        null or "" or "stopped" => new MachineState(MachineStatus.Stopped, word, "Docker Desktop is not running."),
        _ => new MachineState(MachineStatus.Unknown, word),
    };

    private DockerDesktopSettings? ReadSettings()
    {
        string home = host.Platform.HomeDirectory;
        string[] files =
        [
            $"{home}/Library/Group Containers/group.com.docker/settings-store.json", $"{home}/.docker/desktop/settings-store.json",
            $"{home}/Library/Group Containers/group.com.docker/settings.json", $"{home}/.docker/desktop/settings.json",
        ];
        try
        {
            string? text = files.Select(host.Files.ReadText).FirstOrDefault(found => found is not null);
            return text is null ? null : JsonSerializer.Deserialize(text, DockerJson.Default.DockerDesktopSettings);
        }
        catch (JsonException)
        {
            // The file is Docker Desktop's own and in no promised form: then its promises are not known.
            return null;
        }
    }
}
