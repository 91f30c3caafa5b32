using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>
/// The errors limactl is known to print, in words. It quotes names with <c>"</c> up to 2.0 and with back-quotes from then on. Colima
/// passes them on.
/// </summary>
internal static class LimactlErrors
{
    private const string Quoted = "[\"`](?<name>[^\"`]*)[\"`]";

    /// <summary>All known errors, the more exact ones first.</summary>
    public static IReadOnlyList<ErrorPattern> Known { get; } =
    [
        new("must not run as (the )?root", ProviderFailure.NotPermitted,
            "limactl does not run as root.", "Run devx-tui as your normal user."),
        new("running under rosetta", ProviderFailure.NotInstalled,
            "This limactl is the Intel build, running under Rosetta.", "Install lima for this processor (arm64)."),
        new("instance is protected to prohibit accidental removal", ProviderFailure.NotPermitted,
            "The machine is protected against removal.", "Run limactl unprotect NAME first."),
        new($"[Ii]nstance {Quoted} already exists", ProviderFailure.AlreadyExists,
            "There is a machine named ${name} already.", "Choose another name, or remove that machine first."),
        new($"instance name {Quoted} is not a valid identifier", ProviderFailure.BadRequest,
            "${name} is not a name that lima takes.", LimactlNames.Rule),
        new("instance name .* too long|less than UNIX_PATH_MAX", ProviderFailure.BadRequest,
            "The name is too long for the sockets in the machine's folder.", "Choose a shorter name."),
        new("vmType [\"`](?<name>[^\"`]*)[\"`] is not a registered driver|unsupported VM type: (?<name>\\S+)", ProviderFailure.Unsupported,
            "This computer has no VM driver named ${name}.", "Leave the VM type to lima, or install what it needs."),
        new("VZ driver requires macOS 13", ProviderFailure.Unsupported,
            "The VM type vz needs macOS 13 or later.", "Use qemu."),
        new("field [\"`]mountType[\"`] must be", ProviderFailure.BadRequest,
            "The mount type does not go with the VM type.", "Leave the mount type to lima."),
        new("failed to find the QEMU binary", ProviderFailure.MissingDependency,
            "QEMU for this architecture is not installed.", "Install qemu, then try again."),
        new("nested virtualization (requires|is not supported)", ProviderFailure.Unsupported,
            "This computer cannot run virtual machines in a virtual machine.", "Switch nested virtualization off in its configuration."),
        new("guest agent binary could not be found for (?<name>[^:\\s]+)", ProviderFailure.MissingDependency,
            "lima's guest agent for ${name} is not installed.", "Install the package lima-additional-guestagents."),
        new($"template {Quoted} not found", ProviderFailure.BadRequest,
            "lima has no template named ${name}.", "limactl create --list-templates shows all."),
        new("no images are configured", ProviderFailure.BadRequest,
            "The template names no image for this architecture.", "Choose another template."),
        new("failed to download [\"`](?<name>[^\"`]*)[\"`]", ProviderFailure.MissingDependency,
            "${name} could not be downloaded.",
            "Check the network. What stays behind is a stopped machine without a disk: start it to try again, or remove it."),
        new("shrinking the disk|disk shrinking is not supported", ProviderFailure.BadRequest,
            "A disk can only grow.", "Give at least its present size."),
        new("the YAML is invalid.*?: (?<why>.*)", ProviderFailure.BadRequest,
            "lima refuses the new configuration: ${why}", "Nothing was changed."),
        new("error while processing flag|invalid argument .* flag", ProviderFailure.BadRequest,
            "lima refuses a value.", "Check cpus, memory and disk."),
        new("cannot (?<what>edit|clone|rename) a running instance", ProviderFailure.WrongState,
            "limactl cannot ${what} a running machine.", "Stop it first."),
        new("errors inspecting instance: \\[(?<why>.*)\\]", ProviderFailure.WrongState,
            "The machine is broken: ${why}.", "Stop it by force, then start it."),
        new("has configuration errors: (?<why>.*)", ProviderFailure.WrongState,
            "The machine's configuration cannot be used: ${why}", "Correct its lima.yaml, or remove the machine."),
        new($"instance {Quoted} has no configuration", ProviderFailure.WrongState,
            "The configuration of ${name} cannot be read.", "Correct its lima.yaml, or remove the machine."),
        new("seems running \\(hint: remove [\"`](?<file>[^\"`]*)", ProviderFailure.WrongState,
            "The machine seems to run already, or was not shut down properly.", "Stop it by force, then start it."),
        new("did not receive an event with the [\"`]running[\"`] status", ProviderFailure.TimedOut,
            "The guest was not ready in its time. The VM boots on by itself.",
            "Wait for it, or stop it by force. serial*.log in its folder shows where it hangs."),
        new("degraded, status=", ProviderFailure.Other,
            "The machine is up, but file sharing or port forwarding may not work.", "ha.stderr.log in its folder says why."),
        new("did not start up in .*\\(hint: see [\"`](?<file>[^\"`]*)", ProviderFailure.Other,
            "The host agent did not come up.", "${file} says why."),
        new("exiting, status=.*\\(hint: see [\"`](?<file>[^\"`]*)", ProviderFailure.Other,
            "The VM ended while it started.", "${file} says why; often the user may not open /dev/kvm, or memory is short."),
        new("host agent process has exited", ProviderFailure.Other,
            "The host agent ended while the machine started.", "Stop it by force, then start it. ha.stderr.log in its folder says more."),
        new($"instance {Quoted} is stopped, run", ProviderFailure.WrongState,
            "${name} is stopped.", "Start it first."),
        new("expected status [\"`](?<want>[^\"`]*)[\"`], got [\"`](?<have>[^\"`]*)[\"`]", ProviderFailure.WrongState,
            "The machine is not in the state for this: lima wants '${want}' and finds '${have}'.", "If it is stuck, stop it by force."),
        new($"instance {Quoted} (does not exist|not found)|Instance {Quoted} not found", ProviderFailure.NotFound,
            "There is no machine named ${name}.", "Refresh the list; it may have been removed."),
        new("(?<name>[^/\\s]+)/lima\\.yaml: no such file or directory", ProviderFailure.NotFound,
            "There is no machine named ${name}.", "Refresh the list; it may have been removed."),
        new("unmatched instances", ProviderFailure.NotFound,
            "There is no machine of that name.", "Refresh the list; it may have been removed."),
        new("unable to load instance (?<name>[^:\\s]+): (?<why>.*)", ProviderFailure.BadAnswer,
            "limactl cannot list anything because it cannot read ${name}: ${why}",
            "Correct that machine's lima.yaml, or update lima to 2.2."),
        new("bufio\\.Scanner: token too long", ProviderFailure.BadAnswer,
            "A machine's configuration is too long for limactl.", null),
        new("sudo.*a (terminal|password) is required|must be configured to run .* with sudo", ProviderFailure.NotPermitted,
            "lima may not set up the network without a password.", "Run limactl sudoers and install what it prints."),
    ];

    /// <summary>True when a stop failed because there was nothing to stop.</summary>
    public static bool SaysStopped(CommandResult result) =>
        LogLine.LastFailure(result.StandardError) is { } failure
        && (failure.Contains("got `Stopped`", StringComparison.Ordinal) || failure.Contains("got \"Stopped\"", StringComparison.Ordinal));

    /// <summary>Puts a failed command into words.</summary>
    public static ProviderException Explain(CommandResult result) => ErrorPattern.Explain(Known, result);
}
