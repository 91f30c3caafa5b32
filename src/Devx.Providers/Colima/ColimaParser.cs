using System.Text.Json;
using System.Text.RegularExpressions;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Colima;

/// <summary>Reads what colima prints.</summary>
internal static partial class ColimaParser
{
    /// <summary>
    /// Reads the list: one object a line, nothing at all without profiles. Colima puts log lines of its children there too.
    /// </summary>
    /// <exception cref="ProviderException">The answer is cut or has another form.</exception>
    public static IReadOnlyList<ColimaEntry> ParseList(string output) =>
        [.. output.Split('\n').Where(line => line.Trim().Length > 0 && LogLine.Parse(line) is null).Select(ParseEntry)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    /// <summary>Reads <c>colima version v0.10.3</c>; null when this is another program.</summary>
    public static string? ParseVersion(string output) =>
        VersionLine().Match(output) is { Success: true } match ? match.Groups[1].Value : null;

    private static ColimaEntry ParseEntry(string line)
    {
        try
        {
            ColimaEntry? entry = JsonSerializer.Deserialize(line, ColimaJson.Default.ColimaEntry);
            return entry is { Name.Length: > 0 } ? entry : throw Failures.BadAnswer("colima", "a profile of the list has no name.");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("colima", $"the list is cut or has another form ({exception.Message})", exception);
        }
    }

    [GeneratedRegex("colima version v?(\\S+)")]
    private static partial Regex VersionLine();
}
