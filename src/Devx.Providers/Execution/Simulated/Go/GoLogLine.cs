using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Devx.Providers.Execution.Simulated.Go;

/// <summary>One line of a log as logrus writes it when its stream is no terminal.</summary>
/// <param name="At">When.</param>
/// <param name="Level">info, warning, error or fatal.</param>
/// <param name="Message">What is said.</param>
/// <param name="Fields">More keys with their values.</param>
internal sealed record GoLogLine(DateTimeOffset At, string Level, string Message, params IReadOnlyList<(string Key, string Value)> Fields)
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/@^+");

    private string Time => At.Offset == TimeSpan.Zero
        ? At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The line in the text form: <c>time="…" level=info msg="…" key=value</c>.</summary>
    public string ToText()
    {
        var line = new StringBuilder($"time=\"{Time}\" level={Level} msg={Value(Message)}");
        foreach ((string key, string value) in Ordered)
        {
            line.Append(' ').Append(key).Append('=').Append(Value(value));
        }

        return line.ToString();
    }

    /// <summary>The line as one JSON object, its keys in order.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach ((string key, string value) in Ordered.Append(("level", Level)).Append(("msg", Message)).Append(("time", Time))
                .OrderBy(field => field.Item1, StringComparer.Ordinal))
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private IEnumerable<(string Key, string Value)> Ordered => Fields.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static string Value(string text) => text.AsSpan().ContainsAnyExcept(Plain) ? GoQuote.Quote(text) : text;
}
