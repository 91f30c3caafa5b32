using System.Text.Json;
using System.Text.RegularExpressions;
using Devx.Providers.Execution;
using Devx.Testing;

namespace Devx.Providers.Tests.Simulated;

/// <summary>
/// Holds a simulated answer to a recorded one: the same exit code, the same shape of JSON, the same text but for ids and ages.
/// </summary>
internal static partial class Conformance
{
    /// <summary>Objects whose keys are names or ids, not fields.</summary>
    private static readonly HashSet<string> Maps =
    [
        "Labels", "Attributes", "Ports", "PortBindings", "ExposedPorts", "Containers", "Networks", "Annotations", "graphStatus",
        "graphOptions", "Runtimes",
    ];

    /// <summary>Objects that depend on what was configured: their fields are among the recorded ones, if not all of them.</summary>
    private static readonly string[] Partial = ["$.config", "$.defaultTemplate"];

    /// <summary>Compares.</summary>
    /// <param name="recorded">The real answer.</param>
    /// <param name="simulated">The simulated answer.</param>
    /// <param name="plain">Takes out of a text what differs from run to run; null for ids, ages and moments.</param>
    public static void Check(Recording recorded, CommandResult simulated, Func<string, string>? plain = null)
    {
        plain ??= Plain;
        Assert.Equal(recorded.ExitCode, simulated.ExitCode);
        Assert.Equal(plain(recorded.StandardError), plain(simulated.StandardError));
        if (Documents(recorded.StandardOutput) is { Count: > 0 } expected)
        {
            IReadOnlyList<JsonElement>? actual = Documents(simulated.StandardOutput);
            Assert.True(actual is { Count: > 0 }, $"no JSON: {simulated.StandardOutput}");
            Assert.Equal(recorded.StandardOutput.EndsWith('\n'), simulated.StandardOutput.EndsWith('\n'));
            foreach (JsonElement document in actual)
            {
                CheckShape(expected, document, "$");
            }
        }
        else
        {
            Assert.Equal(plain(recorded.StandardOutput), plain(simulated.StandardOutput));
        }
    }

    private static void CheckShape(IReadOnlyList<JsonElement> expected, JsonElement actual, string path)
    {
        if (actual.ValueKind == JsonValueKind.Null || expected.All(element => element.ValueKind == JsonValueKind.Null))
        {
            return;
        }

        Assert.Contains(Kind(actual), expected.Select(Kind));
        switch (actual.ValueKind)
        {
            case JsonValueKind.Object when !Maps.Contains(path[(path.LastIndexOf('.') + 1)..]):
                CheckFields([.. expected.Where(element => element.ValueKind == JsonValueKind.Object)], actual, path);
                break;
            case JsonValueKind.Array:
                CheckItems([.. expected.Where(element => element.ValueKind == JsonValueKind.Array)], actual, path);
                break;
            default:
                break;
        }
    }

    private static void CheckFields(IReadOnlyList<JsonElement> expected, JsonElement actual, string path)
    {
        string[] names = [.. Names(actual)];
        if (Partial.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Assert.All(names, name => Assert.True(
                expected.Any(element => element.TryGetProperty(name, out _)), $"{path}.{name} was not recorded"));
        }
        else
        {
            Assert.True(
                expected.Any(element => Names(element).SequenceEqual(names)),
                $"the fields of {path} are [{string.Join(' ', names)}], recorded were "
                + string.Join(" or ", expected.Select(element => $"[{string.Join(' ', Names(element))}]").Distinct()));
        }

        foreach (JsonProperty field in actual.EnumerateObject())
        {
            CheckShape(
                [.. expected.SelectMany(element => element.EnumerateObject())
                    .Where(known => known.NameEquals(field.Name)).Select(known => known.Value)],
                field.Value, $"{path}.{field.Name}");
        }
    }

    private static void CheckItems(IReadOnlyList<JsonElement> expected, JsonElement actual, string path)
    {
        JsonElement[] items = [.. expected.SelectMany(element => element.EnumerateArray())];
        if (path == "$")
        {
            // Nothing where something was recorded would have any shape.
            Assert.Equal(items.Length == 0, actual.GetArrayLength() == 0);
        }

        foreach (JsonElement item in actual.EnumerateArray().Where(_ => items.Length > 0))
        {
            CheckShape(items, item, path);
        }
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(field => field.Name);

    private static JsonValueKind Kind(JsonElement element) =>
        element.ValueKind == JsonValueKind.False ? JsonValueKind.True : element.ValueKind;

    /// <summary>One document, or one on each line; null when the text is no JSON.</summary>
    private static IReadOnlyList<JsonElement>? Documents(string text)
    {
        try
        {
            return [Parse(text)];
        }
        catch (JsonException)
        {
            return Lines(text);
        }
    }

    private static IReadOnlyList<JsonElement>? Lines(string text)
    {
        try
        {
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Parse(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Plain(string text) =>
        new (Regex Pattern, string Stand)[]
        {
            (Ids(), "ID"), (Numbers(), "N"), (Versions(), "V"), (Ages(), "AGE"), (Moments(), "TIME"), (Blanks(), " "),
        }
        .Aggregate(text, (plain, rule) => rule.Pattern.Replace(plain, rule.Stand));

    [GeneratedRegex(@"\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{12}|[0-9a-f]{7})\b")]
    private static partial Regex Ids();

    [GeneratedRegex(@"(?<=127\.0\.0\.1:)\d+|(?<=root +)\d+ +\d+(?= +0 )|\d+(?= root +ps)")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"28\.5\.2[^, ""]*")]
    private static partial Regex Versions();

    [GeneratedRegex(@"(?:Less than a second|About an? \w+|\d+ (?:second|minute|hour|day)s?)")]
    private static partial Regex Ages();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T[\d:.]+Z|\b\d\d:\d\d\b|\d+m\d+(?:\.\d+)?s")]
    private static partial Regex Moments();

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Blanks();
}
