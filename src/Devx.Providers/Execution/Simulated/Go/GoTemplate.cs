using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Simulated.Go;

/// <summary>The part of Go's templates that programs ask of command lines: fields, and fields as JSON.</summary>
internal sealed partial class GoTemplate
{
    private readonly string _text;

    private GoTemplate(string text) => _text = text;

    /// <summary>Reads a template; null for one with more than fields in it.</summary>
    public static GoTemplate? Parse(string text)
    {
        string plain = text.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
        return Field().Replace(plain, "").Contains("{{", StringComparison.Ordinal) ? null : new GoTemplate(plain);
    }

    /// <summary>The names of the fields, in order.</summary>
    public IReadOnlyList<string> Fields => [.. Field().Matches(_text).Select(match => match.Groups["path"].Value.TrimStart('.'))];

    /// <summary>The text with the fields of an object in it; null when it has no such field.</summary>
    public string? Apply(JsonNode node)
    {
        bool isComplete = true;
        string text = Field().Replace(_text, match =>
        {
            bool isThere = TryFind(node, match.Groups["path"].Value, out JsonNode? value);
            isComplete &= isThere;
            return match.Groups["json"].Success ? GoJson.Line(value) : Text(value);
        });
        return isComplete ? text : null;
    }

    private static bool TryFind(JsonNode node, string path, out JsonNode? value)
    {
        value = node;
        foreach (string key in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (value is not JsonObject parent || !parent.TryGetPropertyValue(key, out value))
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "<nil>",
        JsonObject parent => $"map[{string.Join(' ', parent.Select(pair => $"{pair.Key}:{Text(pair.Value)}"))}]",
        JsonArray items => $"[{string.Join(' ', items.Select(Text))}]",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.ToString(),
        },
    };

    [GeneratedRegex(@"\{\{\s*(?<json>json\s+)?(?<path>\.[\w.]*)\s*\}\}")]
    private static partial Regex Field();
}
