using System.Globalization;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>The numbers of <c>podman machine init</c> and <c>set</c>: as far as podman checks them, which is little.</summary>
internal static class PodmanMachineNumbers
{
    private static readonly (string Flag, string Display)[] Flags =
        [("cpus", "--cpus"), ("disk-size", "--disk-size"), ("memory", "-m, --memory"), ("swap", "-s, --swap")];

    /// <summary>What is wrong with them; null when podman takes them.</summary>
    public static int? Refuse(PodmanRun run, string command)
    {
        foreach ((string flag, string display) in Flags)
        {
            if (run.Arguments.Value(flag) is { } text && !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return run.Fail(
                    $"invalid argument \"{text}\" for \"{display}\" flag: strconv.ParseUint: parsing \"{text}\": invalid syntax\n"
                    + $"See 'podman machine {command} --help'");
            }
        }

        long hostMegabytes = run.Computer.Memory >> 20;
        return Number(run, "memory") is { } memory && memory > hostMegabytes
            ? run.Fail($"requested amount of memory ({memory} MB) greater than total system memory ({hostMegabytes} MB)")
            : null;
    }

    /// <summary>The value of a flag; null when it was not given.</summary>
    public static long? Number(PodmanRun run, string flag) =>
        run.Arguments.Value(flag) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;
}
