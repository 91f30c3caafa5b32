using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>
/// The JSON lines in what nerdctl printed. It runs in the guest's login shell, whose scripts may print before it: lines that do not begin
/// as JSON are not nerdctl's.
/// </summary>
internal static class NerdctlLines
{
    /// <summary>All lines of one shape.</summary>
    /// <exception cref="ProviderException">One is cut.</exception>
    public static IEnumerable<T> Parse<T>(string output, JsonTypeInfo<T> shape)
        where T : class =>
        output.Split('\n').Select(line => ParseLine(line, shape)).OfType<T>();

    /// <summary>One line; null when it is not nerdctl's.</summary>
    /// <exception cref="ProviderException">It is cut.</exception>
    public static T? ParseLine<T>(string line, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize(line, shape) : null;
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("nerdctl", $"a line is cut or has another form: {AnswerExcerpt.Of(line)}", exception);
        }
    }
}
