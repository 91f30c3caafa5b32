using System.Text.Json;
using System.Text.RegularExpressions;
using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Limactl;

/// <summary>Reads what limactl prints.</summary>
internal static partial class LimactlParser
{
    /// <summary>Reads the list: one object a line; the reasons of broken instances are on standard error only.</summary>
    /// <exception cref="ProviderException">The answer is cut or has another form.</exception>
    public static IReadOnlyList<LimactlInstance> ParseList(string output, string errors)
    {
        Dictionary<string, string> problems = Problems(errors);
        return [.. output.Split('\n').Where(line => line.Trim().Length > 0).Select(ParseInstance)
            .Select(instance => instance with { Problem = problems.GetValueOrDefault(instance.Name) })
            .OrderBy(instance => instance.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reads <c>limactl version 2.2.0</c>; null when this is another program.</summary>
    public static string? ParseVersion(string output) =>
        VersionLine().Match(output) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Reads what lima can do on this computer.</summary>
    /// <exception cref="ProviderException">The answer is cut or has another form.</exception>
    public static LimactlInfo ParseInfo(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, LimactlJson.Default.LimactlInfo) is { Templates: not null, VmTypes: not null } info
                ? info
                : throw Failures.BadAnswer("limactl", "its information names no templates or VM types.");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("limactl", $"its information is cut or has another form ({exception.Message})", exception);
        }
    }

    private static LimactlInstance ParseInstance(string line)
    {
        try
        {
            LimactlInstance? instance = JsonSerializer.Deserialize(line, LimactlJson.Default.LimactlInstance);
            return instance is { Name.Length: > 0 }
                ? instance
                : throw Failures.BadAnswer("limactl", "an instance of the list has no name.");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("limactl", $"the list is cut or has another form ({exception.Message})", exception);
        }
    }

    // level=warning msg="instance `web` has errors" errors="[qemu driver is running but host agent is not]"
    private static Dictionary<string, string> Problems(string errors)
    {
        var problems = new Dictionary<string, string>();
        foreach (LogLine line in LogLine.ParseAll(errors))
        {
            if (InstanceHasErrors().Match(line.Message) is { Success: true } match && line.Fields.TryGetValue("errors", out string? text))
            {
                problems[match.Groups[1].Value] = text.TrimStart('[').TrimEnd(']', '\n').Trim();
            }
        }

        return problems;
    }

    [GeneratedRegex("limactl version (\\S+)")]
    private static partial Regex VersionLine();

    // Names were quoted with " up to 2.0.
    [GeneratedRegex("instance [\"`](.+)[\"`] has errors", RegexOptions.Singleline)]
    private static partial Regex InstanceHasErrors();
}
