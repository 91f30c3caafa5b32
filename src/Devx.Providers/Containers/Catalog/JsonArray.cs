using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads podman's lists and everybody's <c>inspect</c>: one JSON array.</summary>
internal static class JsonArray
{
    /// <summary>All items; none for <c>null</c>, which Go prints for an empty list.</summary>
    /// <param name="program">Whose answer it is.</param>
    /// <param name="what">What is listed, for the error.</param>
    /// <param name="output">What it printed.</param>
    /// <param name="shape">The shape of the list.</param>
    /// <exception cref="ProviderException">The output has another form.</exception>
    public static IReadOnlyList<T> Parse<T>(string program, string what, string output, JsonTypeInfo<List<T>> shape)
    {
        try
        {
            return JsonSerializer.Deserialize(GuestCommandLine.WithoutGreeting(output), shape) ?? [];
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer(program, $"{what}: {AnswerExcerpt.Of(output)}", exception);
        }
    }
}
