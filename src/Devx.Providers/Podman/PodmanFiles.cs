using System.Globalization;
using Devx.Providers.Execution;

namespace Devx.Providers.Podman;

/// <summary>Podman's own files about machines, for what its commands cannot say.</summary>
internal sealed class PodmanFiles(HostAccess host)
{
    /// <summary>A machine's configuration file.</summary>
    /// <param name="Name">The machine, by the file's name.</param>
    /// <param name="Path">The file.</param>
    /// <param name="VmType">The hypervisor in whose folder it lies.</param>
    /// <param name="Config">What it says; null when it cannot be read.</param>
    internal sealed record MachineFile(string Name, string Path, string VmType, PodmanConfigFile? Config);

    /// <summary>The files of all machines.</summary>
    public IReadOnlyList<MachineFile> All() =>
    [
        .. from folder in host.Files.List(ConfigFolder)
           from path in host.Files.List(folder)
           where path.EndsWith(".json", StringComparison.Ordinal)
           select Read(path, FileName(folder)),
    ];

    /// <summary>Whether a machine's containers run as root, where its file says it.</summary>
    public bool? IsRootful(string name, string vmType) =>
        host.Files.ReadText($"{ConfigFolder}/{vmType}/{name}.json") is { } text && PodmanParser.ConfigFile(text) is { } file
            ? file.HostUser?.Rootful ?? file.Rootful
            : null;

    /// <summary>
    /// The process of a machine's qemu as long as it lives: an interrupted start leaves one behind that podman calls stopped, that holds
    /// the disk, and with which a start fails or hangs.
    /// </summary>
    public int? QemuOf(string name)
    {
        string? text = host.Platform.Variable("XDG_RUNTIME_DIR") is { } folder
            ? host.Files.ReadText($"{folder}/podman/{name}_vm.pid") : null;
        return int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int process)
            && host.Files.ReadText($"/proc/{process}/cmdline") is { } command && command.Contains("qemu", StringComparison.Ordinal)
            ? process
            : null;
    }

    private string ConfigFolder =>
        $"{host.Platform.Variable("XDG_CONFIG_HOME") ?? $"{host.Platform.HomeDirectory}/.config"}/containers/podman/machine";

    private MachineFile Read(string path, string vmType) => new(
        Path.GetFileNameWithoutExtension(path), path, vmType, PodmanParser.ConfigFile(host.Files.ReadText(path) ?? ""));

    private static string FileName(string path) => Path.GetFileName(path);
}
