using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>The one object in the array that <c>inspect</c> of one thing prints, as text that is easy to read.</summary>
internal static class InspectedObject
{
    /// <summary>Two spaces a step, and <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as themselves.</summary>
    private static readonly JsonWriterOptions Pretty = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The object.</summary>
    /// <exception cref="ProviderException">The output is no array of one object.</exception>
    public static string Text(string program, string output)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(GuestCommandLine.WithoutGreeting(output));
            return document.RootElement.ValueKind is JsonValueKind.Array && document.RootElement.GetArrayLength() == 1
                ? Write(document.RootElement[0])
                : throw Failures.BadAnswer(program, $"inspect is no list of one object: {AnswerExcerpt.Of(output)}");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer(program, $"inspect: {AnswerExcerpt.Of(output)}", exception);
        }
    }

    private static string Write(JsonElement element)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Pretty))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
