using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.OrbStack;

/// <summary>The errors orbctl is known to print, in words.</summary>
internal static class OrbStackErrors
{
    /// <summary>All known errors, the more exact ones first.</summary>
    public static IReadOnlyList<ErrorPattern> Known { get; } =
    [
        new("panic: runtime error", ProviderFailure.Other,
            "OrbStack's command line tool crashed.", "Look at the list: what was asked for may not have been done."),
        new("machine already exists:? '?(?<name>[^'\\n]*)", ProviderFailure.AlreadyExists,
            "There is a machine named ${name} already.", "Choose another name."),
        new("invalid machine name '?(?<name>[^'\\n]*)", ProviderFailure.BadRequest,
            "${name} is not a name that OrbStack takes.", OrbStackNames.Rule),
        new("cloud-init not supported for '?(?<name>[^'\\n]*)", ProviderFailure.Unsupported, "${name} has no cloud-init."),
        new("machine didn't start in (?<why>.*)", ProviderFailure.TimedOut,
            "The machine did not come up in ${why}.", "orbctl logs shows why."),
        new("machine crashed on startup", ProviderFailure.Other, "The machine ended while it started.", "orbctl logs shows why."),
        new("machine not running", ProviderFailure.WrongState, "The machine is not running.", "Start it first."),
        new("machine manager is stopping", ProviderFailure.EngineDown, "OrbStack is stopping.", "Wait until it is down, then start it."),
        new("OrbStack is not running", ProviderFailure.EngineDown, "OrbStack is not running.", "Start it first."),
        new("no machines (specified|found)", ProviderFailure.NotFound, "There is no such machine.", "Refresh the list."),
        new("unknown (config )?key|unknown (setting|field)|invalid key", ProviderFailure.Unsupported,
            OrbStackLimit.IsShared,
            "Change the limit of orbstack/docker, or update OrbStack to 2.2."),
        new("unknown flag:? (?<flag>\\S+)", ProviderFailure.Unsupported, "This OrbStack does not know ${flag}.", "Update OrbStack."),
        new("not found", ProviderFailure.NotFound, "There is no such machine.", "Refresh the list; it may have been removed."),
    ];

    /// <summary>Puts a command that failed in a machine into words: its print may be its own; only what ends a login counts.</summary>
    public static ProviderException ExplainSsh(CommandResult result) => ErrorPattern.Explain(
        [.. Known.Where(pattern => pattern.Failure is ProviderFailure.EngineDown or ProviderFailure.WrongState)], result);

    /// <summary>Puts a failed command into words.</summary>
    public static ProviderException Explain(CommandResult result) => ErrorPattern.Explain(Known, result);
}
