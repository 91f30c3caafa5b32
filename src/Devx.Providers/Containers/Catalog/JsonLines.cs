using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Catalog;

/// <summary>Reads docker's lists: one JSON object a line, nothing for an empty list.</summary>
internal static class JsonLines
{
    /// <summary>All lines.</summary>
    /// <param name="what">What is listed, for the error.</param>
    /// <param name="output">What docker printed.</param>
    /// <param name="shape">The shape of a line.</param>
    /// <exception cref="ProviderException">A line has another form; it is named.</exception>
    public static IEnumerable<T> Parse<T>(string what, string output, JsonTypeInfo<T> shape)
        where T : class =>
        output.Split('\n')
            .Select((line, index) => string.IsNullOrWhiteSpace(line) ? null : Read(what, line, index + 1, shape))
            .OfType<T>();

    private static T Read<T>(string what, string line, int number, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, shape) ?? throw Failures.BadAnswer("docker", $"line {number} of {what} is null");
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"line {number} of {what}: {AnswerExcerpt.Of(line)}", exception);
        }
    }
}
