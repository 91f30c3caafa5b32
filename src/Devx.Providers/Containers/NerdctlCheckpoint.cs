using System.Text.RegularExpressions;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Whether a guest can checkpoint: nerdctl 2.2 and the program criu.</summary>
internal static partial class NerdctlCheckpoint
{
    /// <summary>Reads nerdctl's version and criu's path, each on a line.</summary>
    public static Capability Read(string output)
    {
        if (VersionLine().Match(output) is not { Success: true } match)
        {
            return Capability.No("nerdctl in the guest does not say its version, so it is not known whether it can checkpoint.");
        }

        string version = match.Groups[1].Value;
        return ProgramVersion.Parse(version) is { } known && !known.IsAtLeast(2, 2)
                ? Capability.No($"nerdctl {version} cannot checkpoint; 2.2 can. Pause keeps the container in memory instead.")
            : !CriuLine().IsMatch(output)
                ? Capability.No("Checkpoints need the program criu in the guest. Pause keeps the container in memory instead.")
            : Capability.Yes;
    }

    [GeneratedRegex("nerdctl version (\\S+)")]
    private static partial Regex VersionLine();

    [GeneratedRegex("^/\\S*/criu\\s*$", RegexOptions.Multiline)]
    private static partial Regex CriuLine();
}
