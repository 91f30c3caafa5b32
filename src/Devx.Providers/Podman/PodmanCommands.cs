using System.Globalization;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Planning;

namespace Devx.Providers.Podman;

/// <summary>Every command line of podman that concerns machines and connections.</summary>
internal sealed class PodmanCommands(string program, HostPlatform platform)
{
    /// <summary>Names the hypervisor to podman.</summary>
    public const string ProviderVariable = "CONTAINERS_MACHINE_PROVIDER";

    /// <summary>Fedora CoreOS keeps its data on /var; its / is a small read-only image.</summary>
    public const string DataMount = "/var";

    private const string UsageScript =
        $"echo {GuestUsage.Marker}; head -n1 /proc/stat; cat /proc/loadavg /proc/uptime; "
        + $"grep -E '^(MemTotal|MemAvailable):' /proc/meminfo; df -P -k {DataMount} 2>/dev/null; true";

    private static readonly TimeSpan InitTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan SetTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SshTimeout = TimeSpan.FromMinutes(2);
    private readonly PodmanCommandLine _podman = new(program, "");

    /// <summary>All machines. <c>json</c>, because <c>{{json .}}</c> gives words for people in podman 5.</summary>
    /// <param name="ofAllProviders">True for a podman that lists only those of one hypervisor unless told otherwise.</param>
    public CommandRequest List(bool ofAllProviders) => ofAllProviders
        ? _podman.Request("machine", "list", "--all-providers", "--format", "json")
        : _podman.Request("machine", "list", "--format", "json");

    /// <summary>All connections, among them the default one.</summary>
    public CommandRequest Connections() => _podman.Request("system", "connection", "list", "--format", "json");

    /// <summary>The version of the program; asks nobody else.</summary>
    public CommandRequest Version() => _podman.Request("--version");

    /// <summary>What podman knows of machines; without <c>--format</c>, because 4.3 to 5.8 print the word "json" for it.</summary>
    public CommandRequest Inspect(string? vmType, params IReadOnlyList<string> names) => Of(vmType, ["machine", "inspect", .. names]);

    /// <summary>What podman knows of the engine of this host.</summary>
    public CommandRequest HostInfo() => _podman.Request("info", "--format", "json");

    /// <summary>Makes a machine.</summary>
    public OperationStep Init(InitOptions options, bool takesImagePath)
    {
        List<string> arguments = ["machine", "init"];
        Add(arguments, "--cpus", options.CpuCount);
        Add(arguments, "--memory", options.Memory is { } memory ? (long)memory.MiB : null);
        Add(arguments, "--disk-size", options.Disk is { } disk ? WholeGiB(disk) : null);
        if (options.Rootful)
        {
            arguments.Add("--rootful");
        }

        if (options.Image is { Length: > 0 } image)
        {
            arguments.AddRange([takesImagePath ? "--image-path" : "--image", image]);
        }

        arguments.Add(options.Name);
        return new OperationStep("create virtual machine", Slow(Of(options.VmType, arguments), InitTimeout) with { HasOwnSession = true });
    }

    /// <summary>Starts a machine, in a session of its own: else it dies with our terminal.</summary>
    public OperationStep Start(string? vmType, string name, bool isAlwaysRun = false) => new(
        "boot virtual machine", Slow(Of(vmType, ["machine", "start", name]), StartTimeout) with { HasOwnSession = true }, isAlwaysRun)
    {
        IsBoot = true,
    };

    /// <summary>Stops a machine. Never without a name: podman would take the one that is literally called podman-machine-default.</summary>
    public OperationStep Stop(MachineInfo machine) =>
        new("shut virtual machine down", Slow(Of(machine.VmType, ["machine", "stop", machine.Id.Name]), StopTimeout));

    /// <summary>Removes a machine, running or not.</summary>
    public OperationStep Remove(MachineInfo machine) =>
        new("remove virtual machine", Slow(Of(machine.VmType, ["machine", "rm", "--force", machine.Id.Name]), StopTimeout));

    /// <summary>Changes a stopped machine; only what changes is named, because an equal disk size is an error.</summary>
    public OperationStep Set(ResizeMachine changes, MachineInfo machine)
    {
        List<string> arguments = ["machine", "set"];
        Add(arguments, "--cpus", changes.CpuCount);
        Add(arguments, "--memory", changes.Memory is { } memory ? (long)memory.MiB : null);
        Add(arguments, "--disk-size", changes.Disk is { } disk ? WholeGiB(disk) : null);
        arguments.Add(machine.Id.Name);
        return new OperationStep("change configuration", Slow(Of(machine.VmType, arguments), SetTimeout));
    }

    /// <summary>Makes a connection the default one.</summary>
    public OperationStep SetDefault(string connection) =>
        new("switch default connection", _podman.Request("system", "connection", "default", connection) with { IsRoutine = false });

    /// <summary>Ends a virtual machine that podman has lost sight of.</summary>
    public static OperationStep Kill(int process) => new(
        "end left-over process", new CommandRequest("kill", process.ToString(CultureInfo.InvariantCulture)) { IsRoutine = false });

    /// <summary>
    /// Runs a command in a machine as exactly one argument: podman joins arguments with spaces, and the guest's login shell splits them
    /// again.
    /// </summary>
    public CommandRequest Ssh(MachineInfo machine, IReadOnlyList<string> command) =>
        Slow(Of(machine.VmType, ["machine", "ssh", machine.Id.Name, PosixQuoting.Join(command)]), SshTimeout);

    /// <summary>Asks a guest what it uses.</summary>
    public CommandRequest Usage(MachineInfo machine) => Of(machine.VmType, ["machine", "ssh", machine.Id.Name, UsageScript]);

    /// <summary>Logs a person in.</summary>
    public CommandRequest Login(MachineInfo machine)
    {
        CommandRequest request = _podman.Interactive("machine", "ssh", machine.Id.Name);
        return request with { Environment = Environment(request, machine.VmType) };
    }

    private CommandRequest Of(string? vmType, IReadOnlyList<string> arguments)
    {
        CommandRequest request = _podman.Request(arguments);
        return request with { Environment = Environment(request, vmType) };
    }

    /// <summary>A machine of another hypervisor than the usual one "does not exist" unless podman is told to look there.</summary>
    private IReadOnlyDictionary<string, string?> Environment(CommandRequest request, string? vmType) =>
        vmType is null || vmType == (platform.Variable(ProviderVariable) ?? UsualProvider())
            ? request.Environment
            : new Dictionary<string, string?>(request.Environment) { [ProviderVariable] = vmType };

    private string UsualProvider() => platform.System switch
    {
        HostSystem.Linux => "qemu",
        HostSystem.MacOs => "applehv",
    };

    private static void Add(List<string> arguments, string option, long? value)
    {
        if (value is { } number)
        {
            arguments.AddRange([option, number.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static long WholeGiB(ByteSize size) => (long)Math.Ceiling(size.GiB);

    private static CommandRequest Slow(CommandRequest request, TimeSpan limit) => request with { Timeout = limit, IsRoutine = false };
}
