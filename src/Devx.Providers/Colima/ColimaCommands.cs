using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Planning;

namespace Devx.Providers.Colima;

/// <summary>
/// Colima's verbs as arguments. The profile is always given as an option: as a word only some verbs take it, and <c>ssh</c> would run it.
/// COLIMA_PROFILE filters the list, so it is taken away.
/// </summary>
internal sealed class ColimaCommands(string program)
{
    private static readonly TimeSpan ListTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CreateTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan DeleteTimeout = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, string?> NoProfile = new() { ["COLIMA_PROFILE"] = null };
    private static readonly Dictionary<string, string?> NoRedirection = new() { ["DOCKER_HOST"] = null, ["DOCKER_CONTEXT"] = null };

    /// <summary>All profiles, one JSON object a line.</summary>
    public CommandRequest List() => Request("list", "--json") with { Timeout = ListTimeout };

    /// <summary>The version without asking the VM; the verb <c>version</c> would.</summary>
    public CommandRequest Version() => Request("--version");

    /// <summary>Makes and starts a profile.</summary>
    public OperationStep Create(InitOptions options)
    {
        List<string> arguments = ["start", "--profile", options.Name];
        Add(arguments, "--runtime", options.Runtime);
        AddSizes(arguments, options.CpuCount, options.Memory, options.Disk);
        Add(arguments, "--vm-type", options.VmType);
        if (!options.MakeDefault)
        {
            arguments.Add("--activate=false");
        }

        return Boot("create and boot", CreateTimeout, arguments);
    }

    /// <summary>Starts a profile that exists: one that does not would be made.</summary>
    public OperationStep Start(string profile) => Boot("boot virtual machine", StartTimeout, ["start", "--profile", profile]);

    /// <summary>Starts a stopped profile with other values; on a running one they would be written down and not used.</summary>
    public OperationStep StartWith(ResizeMachine resize)
    {
        List<string> arguments = ["start", "--profile", resize.Name];
        AddSizes(arguments, resize.CpuCount, resize.Memory, resize.Disk);
        return Boot("boot with new values", StartTimeout, arguments);
    }

    /// <summary>Shuts the containers and the VM down.</summary>
    public OperationStep Stop(string profile) => Step("shut down", StopTimeout, ["stop", "--profile", profile]);

    /// <summary>Ends the VM; of a broken one only this does anything.</summary>
    public OperationStep ForceStop(string profile) => Step("stop by force", StopTimeout, ["stop", "--force", "--profile", profile]);

    /// <summary>Deletes the VM and its settings without asking.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="withData">The containers' disk too (0.9 and later; before, it is part of the VM).</param>
    public OperationStep Delete(string profile, bool withData) => Step(
        "delete machine", DeleteTimeout,
        withData ? ["delete", "--force", "--data", "--profile", profile] : ["delete", "--force", "--profile", profile]);

    /// <summary>Makes docker's current context that of a profile.</summary>
    public static OperationStep UseContext(ColimaProfile profile) => new(
        "switch docker context",
        new CommandRequest("docker", "context", "use", profile.Instance) { Environment = NoRedirection, IsRoutine = false });

    /// <summary>Docker's current context.</summary>
    public static CommandRequest ShowContext() => new("docker", "context", "show") { Environment = NoRedirection };

    private static void AddSizes(List<string> arguments, int? cpuCount, ByteSize? memory, ByteSize? disk)
    {
        // "--cpu" is known to all versions; memory and disk are in GiB.
        Add(arguments, "--cpu", cpuCount?.ToString(CultureInfo.InvariantCulture));
        Add(arguments, "--memory", memory?.GiB.ToString("0.####", CultureInfo.InvariantCulture));
        Add(arguments, "--disk", disk is { } size ? Math.Ceiling(size.GiB).ToString("0", CultureInfo.InvariantCulture) : null);
    }

    private static void Add(List<string> arguments, string flag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            arguments.AddRange([flag, value]);
        }
    }

    // The host agent that stays behind keeps our terminal open unless it has a session of its own.
    private OperationStep Boot(string title, TimeSpan timeout, IReadOnlyList<string> arguments)
    {
        OperationStep step = Step(title, timeout, arguments);
        return step with { Command = step.Command with { HasOwnSession = true }, IsBoot = true };
    }

    private OperationStep Step(string title, TimeSpan timeout, IReadOnlyList<string> arguments) =>
        new(title, Request(arguments) with { Timeout = timeout, IsRoutine = false });

    private CommandRequest Request(params IReadOnlyList<string> arguments) => new(program, arguments) { Environment = NoProfile };
}
