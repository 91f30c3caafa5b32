using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Devx.Providers.Containers;
using Devx.Providers.Contracts;

namespace Devx.Providers.Podman;

/// <summary>Reads what podman says of machines and connections: one array each.</summary>
internal static partial class PodmanParser
{
    /// <summary>The machines of <c>podman machine list --format json</c>.</summary>
    /// <exception cref="ProviderException">It is no such list.</exception>
    public static IReadOnlyList<PodmanMachineEntry> Machines(string output)
    {
        List<PodmanMachineEntry> machines = Read(output, PodmanJson.Default.ListPodmanMachineEntry, "the machine list");
        return machines.All(machine => !string.IsNullOrEmpty(machine.Name))
            ? machines
            : throw Failures.BadAnswer("podman", "a machine of the list has no Name");
    }

    /// <summary>The connections of <c>podman system connection list --format json</c>.</summary>
    /// <exception cref="ProviderException">It is no such list.</exception>
    public static IReadOnlyList<PodmanConnectionEntry> Connections(string output) =>
        Read(output, PodmanJson.Default.ListPodmanConnectionEntry, "the connection list");

    /// <summary>
    /// The machines of <c>podman machine inspect</c>; those it found, also when the exit code is 125 because one of several is missing.
    /// </summary>
    /// <exception cref="ProviderException">It is no such list.</exception>
    public static IReadOnlyList<PodmanInspectEntry> Inspect(string output) =>
        Read(output, PodmanJson.Default.ListPodmanInspectEntry, "the description of a machine");

    /// <summary>A machine's own file; null when it is cut or is none.</summary>
    public static PodmanConfigFile? ConfigFile(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PodmanJson.Default.PodmanConfigFile) is { Name.Length: > 0 } file ? file : null;
        }
        catch (JsonException)
        {
            // A file cut short by a full disk or a crash: the machine is shown as broken.
            return null;
        }
    }

    /// <summary>Machines that this podman leaves out of its list, with exit code 0, because podman 4 made them.</summary>
    public static IReadOnlyList<string> Incompatible(string errors) =>
        [.. IncompatibleMachine().Matches(errors).Select(match => match.Groups["name"].Value).Distinct()];

    /// <summary>The version in <c>podman version 5.8.2</c>.</summary>
    public static string? Version(string output)
    {
        string[] words = output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [.., "version", string version] ? version : null;
    }

    private static List<T> Read<T>(string output, JsonTypeInfo<List<T>> type, string what)
    {
        try
        {
            return JsonSerializer.Deserialize(output, type) ?? [];
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("podman", $"{what}: {AnswerExcerpt.Of(output)}", exception);
        }
    }

    [GeneratedRegex("""incompatible machine config .*?\((?<name>[^)]+)\) for this version""")]
    private static partial Regex IncompatibleMachine();
}
