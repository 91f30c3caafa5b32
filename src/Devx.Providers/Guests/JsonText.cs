using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Guests;

/// <summary>Sets JSON that a CLI printed in one line so that a person can read it.</summary>
internal static class JsonText
{
    // The text goes to a terminal, not into a page: letters stay letters.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same document with one value a line.</summary>
    /// <exception cref="ProviderException">It is no JSON.</exception>
    public static string Indented(string program, string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, Readable))
            {
                document.RootElement.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer(program, exception.Message, exception);
        }
    }
}
