using System.Globalization;
using Devx.Providers.Execution.Simulated.Colima;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>A machine as lima sees it.</summary>
/// <param name="Home">The directory it is in.</param>
/// <param name="Machine">The machine.</param>
/// <param name="Host">The computer it is on.</param>
internal sealed record LimaInstance(LimaHome Home, SimulatedMachine Machine, HostPlatform Host)
{
    /// <summary>
    /// Set when the host agent is there and the driver is not: for a moment of every start, or when the guest powered itself off.
    /// </summary>
    public const string NoDriver = "host agent is running but driver is not";

    private const long ColimaRootDisk = 20L << 30;

    /// <summary>The property that holds why lima.yaml cannot be read.</summary>
    public const string YamlError = "yaml-error";

    /// <summary>The property that holds which containerd was asked for.</summary>
    public const string Containerd = "containerd";

    /// <summary>The property that says that the instance may not be deleted.</summary>
    public const string ProtectedProperty = "protected";

    /// <summary>Its name.</summary>
    public string Name => Home.InstanceName(Machine);

    /// <summary>What one types to get into it.</summary>
    public string ShellCommand => Name == "default" ? "lima" : $"limactl shell {Name}";

    /// <summary>The guest's name.</summary>
    public string Hostname => "lima-" + Name.Replace('.', '-').Replace('_', '-');

    /// <summary>Its directory.</summary>
    public string Directory => $"{Home.Directory}/{Name}";

    /// <summary>The ssh configuration that reaches it.</summary>
    public string SshConfigFile => $"{Directory}/ssh.config";

    /// <summary>The template it was made from.</summary>
    public LimaTemplate Template => LimaTemplate.Of(Machine);

    /// <summary>True for colima's: it brings its own image, engine, sockets and data disk.</summary>
    public bool IsOfColima => Home.Provider == "colima";

    /// <summary>Which containerd lima sets up in it: user, system or none.</summary>
    public string ContainerdMode => IsOfColima ? "none" : Machine.Properties.GetValueOrDefault(Containerd)
        ?? (Template.IsOwn || Template.Engine != SimulatedDialect.Containerd ? "none" : Template.IsRootful ? "system" : "user");

    /// <summary>True when its engine runs as the guest's root.</summary>
    public bool IsRootful => IsOfColima || ContainerdMode == "system" || Template.IsRootful;

    /// <summary>Size of the disk it boots from.</summary>
    public long RootDisk => IsOfColima ? ColimaRootDisk : Machine.Disk;

    /// <summary>The image it was made from.</summary>
    public string ImageLocation => IsOfColima
        ? $"https://github.com/abiosoft/colima-core/releases/download/v0.10.4/ubuntu-24.04-minimal-cloudimg-{GoArchitecture}-docker.raw.gz"
        : $"https://cloud-images.ubuntu.com/releases/{Template.Image}-{GoArchitecture}.img";

    /// <summary>The sockets that are forwarded, in the guest and on the host.</summary>
    public IReadOnlyList<(string Guest, string Host)> Sockets => IsOfColima ? ColimaSockets : TemplateSockets;

    /// <summary>What the log says of its image beside the words.</summary>
    public IReadOnlyList<(string, string)> ImageFields =>
        [("arch", Machine.Architecture), ("digest", ""), ("location", ImageLocation)];

    /// <summary>True when it may not be deleted.</summary>
    public bool IsProtected => Machine.Properties.ContainsKey(ProtectedProperty);

    /// <summary>Why its lima.yaml cannot be read; null when it can.</summary>
    public string? ConfigurationError => Machine.Properties.GetValueOrDefault(YamlError);

    /// <summary>What is wrong with it.</summary>
    public string? Error => ConfigurationError
        ?? (Machine.State is SimulatedMachineState.Broken or SimulatedMachineState.Starting ? Machine.Problem : null);

    /// <summary>Lima's word for its state. There is none for starting and stopping.</summary>
    public string Status => ConfigurationError is not null ? "" : Machine.State switch
    {
        SimulatedMachineState.Stopped => "Stopped",
        SimulatedMachineState.Starting => Machine.Problem is null ? "Running" : "Broken",
        SimulatedMachineState.Running or SimulatedMachineState.Stopping => "Running",
        SimulatedMachineState.Broken => "Broken",
    };

    /// <summary>Process id of its host agent; null when it has none.</summary>
    public int? HostAgentPid => IsDown || Error?.Contains("host agent is not", StringComparison.Ordinal) == true ? null : ProcessId;

    /// <summary>Process id of what runs the virtual machine; null when nothing does.</summary>
    public int? DriverPid => IsDown || Error == NoDriver ? null : Machine.VmType == "vz" ? ProcessId : ProcessId + 36;

    /// <summary>The help text of its template, before names are put into it; one that was set by hand goes before.</summary>
    public string? MessageTemplate => IsOfColima ? null : Machine.Properties.GetValueOrDefault("yaml.message") ?? Template.Message;

    /// <summary>The help text of its template.</summary>
    public string? Message => MessageTemplate?.Replace("{{.Name}}", Name, StringComparison.Ordinal)
        .Replace("{{.Dir}}", Directory, StringComparison.Ordinal);

    /// <summary>Its fields by the names that <c>--format</c> knows.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        ["Name"] = Name,
        ["Hostname"] = Hostname,
        ["Status"] = Status,
        ["Dir"] = Directory,
        ["VMType"] = Machine.VmType,
        ["Arch"] = Machine.Architecture,
        ["CPUs"] = Number(Machine.CpuCount),
        ["Memory"] = Number(Machine.Memory),
        ["Disk"] = Number(Machine.Disk),
        ["SSHLocalPort"] = Number(Machine.SshPort),
        ["SSHAddress"] = "127.0.0.1",
        ["SSHConfigFile"] = SshConfigFile,
        ["HostAgentPID"] = Number(HostAgentPid ?? 0),
        ["DriverPID"] = Number(DriverPid ?? 0),
        ["Protected"] = IsProtected ? "true" : "false",
        ["LimaVersion"] = LimaVersion.Number,
        ["Message"] = Message ?? "",
        ["Errors"] = $"[{Error}]",
        ["AdditionalDisks"] = "[]",
        ["Networks"] = "[]",
        ["Param"] = "map[]",
        ["AutoStartedIdentifier"] = "",
    };

    private string GoArchitecture => Machine.Architecture == "aarch64" ? "arm64" : "amd64";

    private (string Guest, string Host)[] TemplateSockets => Template is { GuestSocket: { } guest, HostSocket: { } host }
        ? [(guest.Replace("{{.UID}}", Number(LimaGuest.Of(Host).UserId), StringComparison.Ordinal), $"{Directory}/{host}")]
        : [];

    private (string Guest, string Host)[] ColimaSockets
    {
        get
        {
            (ColimaFolders folders, ColimaProfile profile) = (ColimaFolders.Of(Host), ColimaProfile.Of(Machine.Name));
            (string, string) containerd = ("/var/run/containerd/containerd.sock", folders.Socket(profile, "containerd"));
            return Machine.Engine?.Dialect == SimulatedDialect.Docker
                ? [("/var/run/docker.sock", folders.Socket(profile, "docker")), containerd]
                : [containerd, ("/var/run/buildkit/buildkitd.sock", folders.Socket(profile, "buildkitd"))];
        }
    }

    private bool IsDown => Machine.State == SimulatedMachineState.Stopped || ConfigurationError is not null;

    // Another one after each start, which takes another port.
    private int ProcessId => 4000 + (int)(Convert.ToUInt32(SimulatedId.Of(Machine.Key, Number(Machine.SshPort))[..8], 16) % 50000);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
