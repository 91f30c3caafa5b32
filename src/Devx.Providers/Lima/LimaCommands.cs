using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;
using Devx.Providers.Planning;

namespace Devx.Providers.Lima;

/// <summary>Lima's verbs as arguments of limactl. A name is always given: without one limactl takes the machine named "default".</summary>
internal sealed class LimaCommands(LimactlCommands limactl)
{
    private static readonly TimeSpan CreateTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(12);

    // limactl itself waits up to 3 min 10 s for the host agent and 3 min for the VM.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(7);
    private static readonly TimeSpan DeleteTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Makes a machine and leaves it stopped; the download is here.</summary>
    public OperationStep Create(InitOptions options)
    {
        List<string> arguments = ["create", "--tty=false", "--name", options.Name];
        Add(arguments, "--cpus", options.CpuCount?.ToString(CultureInfo.InvariantCulture));
        Add(arguments, "--memory", GiB(options.Memory));
        Add(arguments, "--disk", GiB(options.Disk));
        Add(arguments, "--vm-type", options.VmType);
        arguments.Add(Locator(options.Image));
        return Step("create machine", CreateTimeout, arguments);
    }

    /// <summary>
    /// Starts a machine that exists: one that does not would be made from the default template. It gets a session of its own because the
    /// host agent it leaves behind keeps our terminal open otherwise.
    /// </summary>
    public OperationStep Start(string name, bool isAlwaysRun = false)
    {
        OperationStep step = Step("boot virtual machine", StartTimeout, ["start", "--tty=false", "--timeout", "10m", name]);
        return step with { Command = step.Command with { HasOwnSession = true }, IsAlwaysRun = isAlwaysRun, IsBoot = true };
    }

    /// <summary>Shuts a machine down.</summary>
    public OperationStep Stop(string name) => Step("shut down", StopTimeout, ["stop", "--tty=false", name]);

    /// <summary>Ends a machine's processes and clears what they left.</summary>
    public OperationStep ForceStop(string name) => Step("stop by force", StopTimeout, ["stop", "--tty=false", "--force", name]);

    /// <summary>Changes a stopped machine.</summary>
    public OperationStep Edit(ResizeMachine resize)
    {
        List<string> changes = [];
        if (resize.CpuCount is { } cpus)
        {
            changes.Add(string.Create(CultureInfo.InvariantCulture, $".cpus = {cpus}"));
        }

        if (resize.Memory is { } memory)
        {
            changes.Add(string.Create(CultureInfo.InvariantCulture, $".memory = \"{memory.MiB:0}MiB\""));
        }

        if (resize.Disk is { } disk)
        {
            changes.Add(string.Create(CultureInfo.InvariantCulture, $".disk = \"{disk.MiB:0}MiB\""));
        }

        return Step(
            "change configuration", CommandRequest.DefaultTimeout,
            ["edit", "--tty=false", "--set", string.Join(" | ", changes), resize.Name]);
    }

    /// <summary>Removes a machine with its disk, running or not.</summary>
    public OperationStep Delete(string name) => Step("delete machine", DeleteTimeout, ["delete", "--tty=false", "--force", name]);

    private OperationStep Step(string title, TimeSpan timeout, IReadOnlyList<string> arguments) =>
        new(title, limactl.Request(arguments) with { Timeout = timeout, IsRoutine = false });

    // "template://NAME" is understood by all versions; files and addresses are passed as they are.
    private static string Locator(string? image) => image switch
    {
        null or "" => "template://default",
        _ when image.Contains("://", StringComparison.Ordinal) || image.StartsWith("template:", StringComparison.Ordinal)
            || image[0] is '/' or '.' or '~' || image.EndsWith(".yaml", StringComparison.Ordinal)
            || image.EndsWith(".yml", StringComparison.Ordinal) => image,
        _ => $"template://{image}",
    };

    private static void Add(List<string> arguments, string flag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            arguments.AddRange([flag, value]);
        }
    }

    private static string? GiB(ByteSize? size) => size?.GiB.ToString("0.####", CultureInfo.InvariantCulture);
}
