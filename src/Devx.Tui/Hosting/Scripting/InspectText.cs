using System.Globalization;
using Devx.Providers.Contracts;
using Devx.Tui.Hosting.Listing;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>All that a provider says of a machine, a name and a value on each line; what it does not say is left out.</summary>
internal static class InspectText
{
    private const int ValueColumn = 13;

    public static IEnumerable<string> Lines(MachineInfo machine) =>
        Facts(machine).Where(fact => fact.Value.Length > 0).Select(fact => $"{fact.Key.PadRight(ValueColumn)} {fact.Value}");

    private static IEnumerable<KeyValuePair<string, string>> Facts(MachineInfo machine) =>
    [
        new("machine", machine.Id.ToString()),
        new("state", StateWord.Of(machine.State.Status)),
        new("says", machine.State.Raw ?? ""),
        new("detail", machine.State.Detail ?? ""),
        new("default", machine.IsDefault ? "yes" : "no"),
        new("cpus", machine.CpuCount?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("memory", Size(machine.Memory)),
        new("disk", Size(machine.Disk)),
        new("architecture", machine.Architecture ?? ""),
        new("kind", machine.VmType ?? ""),
        new("version", machine.Version ?? ""),
        new("address", machine.Address ?? ""),
        new("engine", machine.Runtime is { } runtime ? $"{RuntimeWord.Of(runtime)} {runtime.Address}".TrimEnd() : ""),
        new("made", Moment(machine.CreatedAt)),
        new("started", Moment(machine.StartedAt)),
        .. machine.Details,
    ];

    private static string Size(ByteSize? size) =>
        size is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value.GiB:0.##} GiB") : "";

    private static string Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "";
}
