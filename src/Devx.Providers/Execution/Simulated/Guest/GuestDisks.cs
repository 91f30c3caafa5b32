using System.Globalization;
using System.Text;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary><c>df</c> in a guest.</summary>
internal static class GuestDisks
{
    /// <summary>Prints the use of the asked disks, in KiB, or in bytes with <c>-B1</c>.</summary>
    public static int Run(GuestSession session, IReadOnlyList<string> arguments, GuestOutput output)
    {
        long unit = arguments.Contains("-B1") ? 1 : 1024;
        string[] places = [.. arguments.Where(argument => !argument.StartsWith('-'))];
        var table = new StringBuilder();
        table.Append(
            CultureInfo.InvariantCulture,
            $"{"Filesystem",-14} {(unit == 1 ? "1-blocks" : "1024-blocks")}     Used Available Capacity Mounted on\n");
        int code = 0;
        foreach (string place in places.Length > 0 ? places : ["/"])
        {
            GuestMount[] found = [.. session.Guest.Mounts.Where(mount => IsAt(mount, place))];
            foreach (GuestMount mount in found)
            {
                table.Append(Row(mount, unit));
            }

            if (found.Length == 0)
            {
                output.Error($"df: {place}: No such file or directory\n");
                code = 1;
            }
        }

        output.Out(table.ToString());
        return code;
    }

    // The shell has put the matching paths in the place of a pattern; one is enough here.
    private static bool IsAt(GuestMount mount, string place) =>
        place.EndsWith('*') ? mount.Place.StartsWith(place[..^1], StringComparison.Ordinal) : mount.Place == place;

    private static string Row(GuestMount mount, long unit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{mount.Device,-14} {mount.Size / unit,11} {mount.Used / unit,8} {(mount.Size - mount.Used) / unit,9} ")
        + string.Create(CultureInfo.InvariantCulture, $"{mount.Used * 100 / mount.Size,7}% {mount.Place}\n");
}
