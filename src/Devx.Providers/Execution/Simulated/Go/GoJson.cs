using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Devx.Providers.Execution.Simulated.Go;

/// <summary>JSON as Go's encoder writes it.</summary>
internal static class GoJson
{
    /// <summary>The time that means never.</summary>
    public const string Never = "0001-01-01T00:00:00Z";

    /// <summary>On one line; <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped.</summary>
    public static string Line(JsonNode? node) => Write(node, 0);

    /// <summary>On many lines, each level set in by so many blanks.</summary>
    public static string Indented(JsonNode? node, int indent) => Write(node, indent);

    /// <summary>A moment in RFC 3339 with nanoseconds.</summary>
    public static string Time(DateTimeOffset? moment) =>
        moment is { } known ? $"{known.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fffffff}00Z" : Never;

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    /// <summary>An object of texts.</summary>
    public static JsonObject Map(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var map = new JsonObject();
        foreach ((string key, string value) in pairs)
        {
            map[key] = value;
        }

        return map;
    }

    private static string Write(JsonNode? node, int indent)
    {
        if (node is null)
        {
            return "null";
        }

        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indent > 0,
            IndentSize = indent,
            NewLine = "\n",
        };
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan)
            .Replace("<", "\\u003c", StringComparison.Ordinal)
            .Replace(">", "\\u003e", StringComparison.Ordinal)
            .Replace("&", "\\u0026", StringComparison.Ordinal);
    }
}
