using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Guests;
using Devx.Providers.Planning;

namespace Devx.Providers.OrbStack;

/// <summary>
/// OrbStack's verbs as arguments of orbctl; never of <c>orb</c>, which runs a word it does not know in the default machine. All but
/// <see cref="Status"/> and <see cref="Version"/> start OrbStack when it is down.
/// </summary>
internal sealed class OrbStackCommands(string program)
{
    private static readonly TimeSpan CreateTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StateTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ShellTimeout = TimeSpan.FromMinutes(10);
    private static readonly Dictionary<string, string?> NoRedirection = new() { ["DOCKER_HOST"] = null, ["DOCKER_CONTEXT"] = null };

    /// <summary>Whether OrbStack runs; starts nothing. Its exit code is 1 for "Stopped".</summary>
    public CommandRequest Status() => new(program, "status");

    /// <summary>The version; starts nothing.</summary>
    public CommandRequest Version() => new(program, "version");

    /// <summary>All machines.</summary>
    public CommandRequest List() => new(program, "list", "--format", "json");

    /// <summary>One machine with address and disk use.</summary>
    public CommandRequest Info(string name) => new(program, "info", Named(name), "--format", "json");

    /// <summary>The default machine's name.</summary>
    public CommandRequest Default() => new(program, "default");

    /// <summary>All settings.</summary>
    public CommandRequest Settings() => new(program, "config", "show");

    /// <summary>One setting.</summary>
    public CommandRequest Setting(string key) => new(program, "config", "get", key);

    /// <summary>
    /// A command in a running machine. There is no <c>--</c> to part it from the options, and the host's folder is taken over, so it runs
    /// in <c>/</c>.
    /// </summary>
    public CommandRequest Run(string name, IReadOnlyList<string> command) =>
        new(program, ["run", "-m", Named(name), .. GuestCommand.Exact(command)]) { WorkingDirectory = "/" };

    /// <summary>The same for a person's command.</summary>
    public CommandRequest Ssh(string name, IReadOnlyList<string> command) =>
        Run(name, command) with { Timeout = ShellTimeout, IsRoutine = false };

    /// <summary>A login shell.</summary>
    public CommandRequest Login(string name, string folder) => Run(name, ["sh", "-c", "exec \"${SHELL:-/bin/sh}\" -l"]) with
    {
        Timeout = Timeout.InfiniteTimeSpan,
        IsRoutine = false,
        WorkingDirectory = folder,
    };

    /// <summary>Makes and boots a machine.</summary>
    public OperationStep Create(InitOptions options)
    {
        List<string> arguments = ["create"];
        Add(arguments, "--cpus", options.CpuCount?.ToString(CultureInfo.InvariantCulture));
        Add(arguments, "--memory", Gigabytes(options.Memory));
        Add(arguments, "--disk", Gigabytes(options.Disk));
        arguments.AddRange([string.IsNullOrEmpty(options.Image) ? "ubuntu" : options.Image, Named(options.Name)]);
        return Step("create and boot", CreateTimeout, arguments) with { IsBoot = true };
    }

    /// <summary>Starts a machine.</summary>
    public OperationStep Start(string name) => Step("start machine", StateTimeout, ["start", Named(name)]) with { IsBoot = true };

    /// <summary>Starts OrbStack with docker and the machines that ran last.</summary>
    public OperationStep StartService() => Step("start OrbStack", StateTimeout, ["start"]) with { IsBoot = true };

    /// <summary>Stops one machine.</summary>
    public OperationStep Stop(string name) => Step("stop machine", StateTimeout, ["stop", Named(name)]);

    /// <summary>Stops OrbStack as a whole, docker and all machines.</summary>
    public OperationStep StopService(bool force) =>
        Step("stop OrbStack", StateTimeout, force ? ["stop", "--force"] : ["stop"]);

    /// <summary>Restarts a machine, or the engine.</summary>
    public OperationStep Restart(string name) => Step("restart", StateTimeout, ["restart", Named(name)]);

    /// <summary>Removes a machine; by its name, since 2.2.3 crashes on an id.</summary>
    public OperationStep Delete(string name) => Step("delete machine", StateTimeout, ["delete", "--force", Named(name)]);

    /// <summary>Makes a machine the default.</summary>
    public OperationStep SetDefault(string name) => Step("make default", StateTimeout, ["default", Named(name)]);

    /// <summary>Changes a setting.</summary>
    public OperationStep Set(string key, long value) => Step(
        $"set {key}", CommandRequest.DefaultTimeout, ["config", "set", key, value.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Makes OrbStack's engine docker's current one.</summary>
    public static OperationStep UseContext() => new(
        "switch docker context",
        new CommandRequest("docker", "context", "use", "orbstack") { Environment = NoRedirection, IsRoutine = false });

    /// <summary>Docker's current context.</summary>
    public static CommandRequest ShowContext() => new("docker", "context", "show") { Environment = NoRedirection };

    // "orbctl stop" without a name stops everything, and a dash would make an option of the name.
    private static string Named(string name) => name.Length > 0 && name[0] != '-'
        ? name
        : throw new ProviderException(ProviderFailure.BadRequest, $"{PosixQuoting.Quote(name)} is not the name of a machine.");

    private static string? Gigabytes(ByteSize? size) =>
        size is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(value.GiB):0}G") : null;

    private static void Add(List<string> arguments, string flag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            arguments.AddRange([flag, value]);
        }
    }

    private OperationStep Step(string title, TimeSpan timeout, IReadOnlyList<string> arguments) =>
        new(title, new CommandRequest(program, arguments) { Timeout = timeout, IsRoutine = false });
}
