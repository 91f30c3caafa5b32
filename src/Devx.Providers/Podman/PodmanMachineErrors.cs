using Devx.Providers.Containers;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Podman;

/// <summary>What podman's error texts mean for machines (4.3 to 6.0; always exit code 125).</summary>
internal static class PodmanMachineErrors
{
    private const string Helpers = "Install what podman machine needs (Debian: gvproxy, qemu-system, qemu-utils, virtiofsd).";

    private static readonly ErrorPattern[] Known =
    [
        new("""cannot run command "podman machine .*" as root""", ProviderFailure.NotPermitted,
            "podman machine does not work as root.", "Run devx-tui as your normal user."),
        new("vm podman-machine-default not found", ProviderFailure.NotFound, "Podman knows no such machine.",
            "Refresh the list; it may have been removed."),
        new("(?<name>[^ :]+): VM does not exist", ProviderFailure.NotFound,
            "Podman has no machine named ${name}.", "Refresh the list; it may have been removed."),
        new("""(?:machine "?|Error: )(?<name>[^ :"]+)"?:? (?:VM )?already exists""", ProviderFailure.AlreadyExists,
            "There is a machine named ${name} already.", "Choose another name."),
        new("""vm "(?<name>.+)" already exists on hypervisor""", ProviderFailure.AlreadyExists,
            "The hypervisor has a machine named ${name} that podman does not know.",
            "Choose another name, or remove that one with the hypervisor's own tool."),
        new("""system connection "(?<name>.+)" already exists""", ProviderFailure.AlreadyExists,
            "There is a connection named ${name} already.", "Choose another name, or remove it: podman system connection rm ${name}"),
        new("invalid name \"(?<name>.*)\": names must match", ProviderFailure.BadRequest,
            "Podman refuses the name '${name}'.", "Use letters, digits, dots, dashes and underscores, and begin with a letter or a digit."),
        new("must be 30 characters or less", ProviderFailure.BadRequest, "The name is too long.", "Use 30 characters or less."),
        new("cannot use \"(?<name>.+)\" for a machine name", ProviderFailure.BadRequest, "Podman keeps the name ${name} for itself.",
            "Choose another name."),
        new(@"requested amount of memory \((?<wanted>\d+) MB\) greater than total system memory \((?<total>\d+) MB\)",
            ProviderFailure.BadRequest,
            "${wanted} MiB of memory cannot be had: this computer has ${total}.", "Choose less."),
        new(@"requested number of CPUs \((?<wanted>\d+)\) greater than number of host CPUs \((?<total>\d+)\)", ProviderFailure.BadRequest,
            "${wanted} cpus cannot be had: this computer has ${total}.", "Choose less."),
        new("new disk size must be larger than (?:current disk size: )?(?<size>.+)", ProviderFailure.BadRequest,
            "The disk has ${size} and can only grow.", "Choose a larger size."),
        new("(?:faccessat|open) (?<path>.+): no such file or directory", ProviderFailure.BadRequest,
            "There is no file ${path}.", "Check the path."),
        new("pinging container registry (?<host>[^:]+):", ProviderFailure.MissingDependency,
            "The machine's image could not be fetched: ${host} cannot be reached.", "Check the network, or give a local image."),
        new("""only one VM can be active at a time""", ProviderFailure.WrongState,
            "Another machine runs, and podman runs one at a time.", "Stop the other one first."),
        new("unable to start \"(?<name>[^\"]+)\": machine (?<other>[^ :]+): VM already running or starting", ProviderFailure.WrongState,
            "${name} cannot start while ${other} runs.", "Stop ${other} first."),
        new("""unable to start "(?<name>[^"]+)": already running""", ProviderFailure.WrongState, "${name} runs already.",
            "Refresh the list."),
        new("unable to change settings unless vm is stopped", ProviderFailure.WrongState, "Podman changes stopped machines only.",
            "Stop it first."),
        new("""running vm "(?<name>.+)" cannot be destroyed""", ProviderFailure.WrongState, "${name} runs.",
            "Stop it first, or remove it by force."),
        new("VM in wrong state to perform action", ProviderFailure.WrongState,
            "The machine is between two states.", "Wait until it is up or down, then try again."),
        new("""vm "(?<name>.+)" is not running""", ProviderFailure.WrongState, "${name} is not running.", "Start it first."),
        new("kex_exchange_identification", ProviderFailure.WrongState, "The machine does not answer yet: it is still booting.",
            "Wait until it is up."),
        new("machine did not transition into running state", ProviderFailure.Other,
            "The machine was started but its guest did not come up.",
            "Stop it by force and start it again; its log is NAME.log in podman's runtime folder."),
        new("""could not find \\?"(?<program>[^"\\]+)\\?" in one of""", ProviderFailure.MissingDependency,
            "Podman needs ${program}, which is not installed.", Helpers),
        new("""exec: \\?"(?<program>[^"\\]+)\\?": executable file not found""", ProviderFailure.MissingDependency,
            "Podman needs ${program}, which is not installed.", Helpers),
        new("failed to access virtiofs source directory (?<path>.+)", ProviderFailure.BadRequest,
            "The folder ${path}, which the machine shares, is not there.", "Make the folder, or make the machine anew without it."),
        new("(?<program>qemu|vfkit|krunkit) exited unexpectedly with exit code (?<code>.+?)(?:, stderr: (?<why>.+))?$",
            ProviderFailure.Other,
            "The virtual machine ended at once (exit code ${code}). ${why}",
            "Check its cpus, memory and disk; podman checks them only at the start."),
        new("unable to load machine config file", ProviderFailure.BadAnswer,
            "Podman cannot read the file of one of its machines, and so answers for none.",
            "Look for a damaged .json in ~/.config/containers/podman/machine and repair it or move it away."),
        new("destination is not defined", ProviderFailure.NotFound, "Podman has no such connection.",
            "podman system connection list shows those that exist."),
        new("(?:CPUs|memory|disk size) not supported for WSL machines", ProviderFailure.Unsupported,
            "WSL machines share the limits in .wslconfig.", "Edit %UserProfile%\\.wslconfig and run wsl --shutdown."),
        new("libkrun is not supported on Intel", ProviderFailure.Unsupported, "libkrun does not run on Intel Macs.", "Choose applehv."),
    ];

    /// <summary>A command that ended badly, in words.</summary>
    public static ProviderException Explain(CommandResult result) => PodmanErrors.Explain(result, Known);

    /// <summary>
    /// True when a start ended badly only because this very machine is up. Podman 5.0 to 5.2 say the same words of another machine, so the
    /// names are compared.
    /// </summary>
    public static bool IsUpAlready(string name, CommandResult result) => Texts(name).Any(
        text => result.StandardError.Contains(text, StringComparison.Ordinal));

    /// <summary>True when a stop ended badly only after the machine was down.</summary>
    public static bool IsDownAnyway(CommandResult result) =>
        result.StandardError.Contains("unable to clean up gvproxy", StringComparison.Ordinal);

    private static string[] Texts(string name) =>
    [
        $"unable to start \"{name}\": already running",
        $"unable to start \"{name}\": machine {name}: VM already running or starting",
        $"cannot start VM {name}: VM already running or starting",
    ];
}
