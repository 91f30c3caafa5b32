using System.Text.Json;
using System.Text.RegularExpressions;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.OrbStack;

/// <summary>Reads what orbctl prints.</summary>
internal static partial class OrbStackParser
{
    /// <summary>Reads the status; its exit code says the same (0, 1, 2). Null for a word we do not know.</summary>
    public static OrbStackService? ParseStatus(CommandResult result) => result.StandardOutput.Trim() switch
    {
        "Running" => OrbStackService.Running,
        "Stopped" => OrbStackService.Stopped,
        "Starting" => OrbStackService.Starting,
        _ => null,
    };

    /// <summary>
    /// Reads the list: one array; old versions print null or nothing for no machines. Engines of OrbStack's own are left out.
    /// </summary>
    /// <exception cref="ProviderException">The answer is cut or has another form.</exception>
    public static IReadOnlyList<OrbStackRecord> ParseList(string output)
    {
        try
        {
            List<OrbStackRecord> records = output.Trim().Length == 0
                ? []
                : JsonSerializer.Deserialize(output, OrbStackJson.Default.ListOrbStackRecord) ?? [];
            return records.All(record => record is { Name.Length: > 0 })
                ? [.. records.Where(record => !record.Builtin).OrderBy(record => record.Name, StringComparer.Ordinal)]
                : throw Failures.BadAnswer("orbctl", "a machine of the list has no name.");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("orbctl", $"the list is cut or has another form ({exception.Message})", exception);
        }
    }

    /// <summary>Reads one machine's description.</summary>
    /// <exception cref="ProviderException">The answer is cut or has another form.</exception>
    public static OrbStackInfo ParseInfo(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, OrbStackJson.Default.OrbStackInfo) ?? new OrbStackInfo();
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("orbctl", $"the description is cut or has another form ({exception.Message})", exception);
        }
    }

    /// <summary>Reads the settings: lines of <c>key: value</c>.</summary>
    public static IReadOnlyDictionary<string, string> ParseSettings(string output)
    {
        var settings = new Dictionary<string, string>();
        foreach (string line in output.Split('\n'))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
            {
                settings[line[..colon].Trim()] = line[(colon + 2)..].Trim();
            }
        }

        return settings;
    }

    /// <summary>
    /// Reads the default machine; null when none is set. Some versions then name the one used last, after saying so on standard error.
    /// </summary>
    public static string? ParseDefault(CommandResult result) =>
        result.StandardError.Contains("No default machine", StringComparison.OrdinalIgnoreCase) || result.StandardOutput.Trim().Length == 0
            ? null
            : result.StandardOutput.Trim();

    /// <summary>Reads <c>Version: 2.2.3 (2020300)</c>; null when this is another program.</summary>
    public static string? ParseVersion(string output) =>
        VersionLine().Match(output) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("^Version: (\\S+)", RegexOptions.Multiline)]
    private static partial Regex VersionLine();
}
