using Devx.Providers.Contracts;
using Devx.Providers.Execution;
using Devx.Providers.Limactl;

namespace Devx.Providers.Colima;

/// <summary>The errors colima is known to print, in words. Those of the limactl it runs come with them, on standard output.</summary>
internal static class ColimaErrors
{
    private static IReadOnlyList<ErrorPattern> Own { get; } =
    [
        new("dependency check failed for .*: (?<name>\\S+) not found", ProviderFailure.MissingDependency,
            "colima needs ${name}, which is not on the PATH.", "Install ${name}, for example with: brew install ${name}"),
        new("(?<name>qemu-img|qemu) (not found|is required)", ProviderFailure.MissingDependency,
            "colima needs QEMU for this machine.", "Install it, for example with: brew install qemu"),
        new("lima compatibility error: (?<why>.*)", ProviderFailure.MissingDependency,
            "lima is too old for this colima: ${why}", "Update lima."),
        new("unknown flag: --vm-type", ProviderFailure.Unsupported,
            "colima lets one choose the VM type on macOS 13 and later only.", "Leave the VM type to colima."),
        new("unknown flag: (?<flag>\\S+)", ProviderFailure.Unsupported,
            "This colima does not know ${flag}.", "Update colima."),
        new("unsupported container runtime '(?<name>[^']*)'", ProviderFailure.BadRequest,
            "colima has no runtime named ${name}.",
            "It was written into the profile's colima.yaml: correct it there, or remove the profile."),
        new("runtime disk provisioned for (?<name>\\S+) runtime", ProviderFailure.WrongState,
            "The containers' disk that is left from before is one of ${name}.",
            "Remove the profile with its data, or choose ${name}."),
        new("invalid vmType: '(?<name>[^']*)'", ProviderFailure.Unsupported,
            "The VM type ${name} does not work on this computer.", "Leave the VM type to colima."),
        new("invalid mountType: '(?<name>[^']*)'", ProviderFailure.BadRequest,
            "The mount type ${name} does not go with the VM type.", "Leave the mount type to colima."),
        new("invalid disk image: (?<why>.*)", ProviderFailure.BadRequest, "The disk image cannot be used: ${why}"),
        new("hash failure|checksum mismatch", ProviderFailure.BadRequest,
            "The disk image is not the one colima expects.", "Delete the downloaded file and try again."),
        new("DNS lookup failed for host '(?<name>[^']*)'", ProviderFailure.MissingDependency,
            "${name} cannot be reached.", "Check the network. The first start of a profile downloads its image."),
        new("error during image download|error resolving download URL", ProviderFailure.MissingDependency,
            "The VM's image could not be downloaded.", "Check the network and try again."),
        new("error (starting|provisioning|restarting) (?<name>docker|containerd|incus): (?<why>.*)", ProviderFailure.EngineDown,
            "The VM runs, but ${name} did not come up in it: ${why}",
            "Stop the machine and start it again; a second start alone does nothing."),
        new("error retrieving current runtime: empty value", ProviderFailure.WrongState,
            "The VM runs, but colima has not finished starting it.", "Wait; if its start has ended, stop it and start it again."),
        new("nerdctl only supports containerd runtime", ProviderFailure.Unsupported,
            "This profile does not run containerd.", "Use docker with it."),
        new("instance '(?<name>[^']*)' does not exist|error retrieving instances?: exit status", ProviderFailure.NotFound,
            "There is no such profile.", "Refresh the list; it may have been removed."),
        new("^colima(?<name> \\[profile=[^\\]]*\\])? (is )?not running", ProviderFailure.WrongState,
            "The machine is not running.", "Start it first."),
        new("error starting vm: yaml: (?<why>.*)", ProviderFailure.WrongState,
            "The VM's lima.yaml cannot be read: ${why}", "Correct the file, or remove the profile."),
        new("context [\"']?(?<name>[^\"': ]*)[\"']?(:.*|\\s.*)?not found", ProviderFailure.NotFound,
            "docker has no context ${name}.", "colima makes it when the machine starts."),
    ];

    /// <summary>All known errors: limactl's own say more than colima's "exit status 1" around them.</summary>
    public static IReadOnlyList<ErrorPattern> Known { get; } = [.. Own, .. LimactlErrors.Known];

    /// <summary>Puts a failed command into words.</summary>
    public static ProviderException Explain(CommandResult result) => ErrorPattern.Explain(Known, result);
}
