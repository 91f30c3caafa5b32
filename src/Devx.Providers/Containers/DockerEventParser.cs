using System.Globalization;
using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads a line of <c>docker events --format '{{json .}}'</c>.</summary>
internal static class DockerEventParser
{
    private static readonly HashSet<string> Noise =
        ["exec_create", "exec_start", "exec_die", "exec_detach", "attach", "detach", "resize", "top", "copy", "export", "archive-path",
         "extract-to-dir", "mount", "unmount", "save"];

    /// <summary>
    /// The event; null for one that changes nothing on a list (a health check alone emits three of them every few seconds).
    /// </summary>
    /// <exception cref="ProviderException">The line is no event.</exception>
    public static ProviderEvent? Parse(string line)
    {
        DockerEventLine read = Read(line);
        string action = (read.Action ?? "").Split(':')[0].Trim();
        if (Subject(read.Type) is not { } subject || action.Length == 0 || Noise.Contains(action))
        {
            return null;
        }

        string? code = Attribute(read, "exitCode");
        return new ProviderEvent(
            subject, read.Actor?.ID, action, Attribute(read, "name")?.TrimStart('/'),
            int.TryParse(code, CultureInfo.InvariantCulture, out int exitCode) ? exitCode : null);
    }

    private static EventSubject? Subject(string? type) => type switch
    {
        "container" => EventSubject.Container,
        "image" => EventSubject.Image,
        "volume" => EventSubject.Volume,
        "network" => EventSubject.Network,
        _ => null,
    };

    private static string? Attribute(DockerEventLine line, string name) => line.Actor?.Attributes?.GetValueOrDefault(name);

    private static DockerEventLine Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, DockerContainersJson.Default.DockerEventLine) ?? new DockerEventLine();
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("docker", $"an event: {AnswerExcerpt.Of(line)}", exception);
        }
    }
}
