using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads a line of <c>podman events --format json</c>; the words differ from docker's (died, remove).</summary>
internal static class PodmanEventParser
{
    private static readonly HashSet<string> Noise =
        ["exec", "exec_died", "attach", "sync", "mount", "unmount", "init", "cleanup", "commit", "export", "save"];

    /// <summary>The event; null for one that changes nothing on a list.</summary>
    /// <exception cref="ProviderException">The line is no event.</exception>
    public static ProviderEvent? Parse(string line)
    {
        PodmanEventLine read = Read(line);
        if (Subject(read.Type) is not { } subject || string.IsNullOrEmpty(read.Status) || Noise.Contains(read.Status))
        {
            return null;
        }

        // From podman 5 on every event has an exit code; only that of an end means something.
        int? exitCode = read.Status == "died" ? read.ContainerExitCode ?? 0 : null;
        return new ProviderEvent(subject, read.ID ?? read.Name, read.Status, read.Name, exitCode);
    }

    private static EventSubject? Subject(string? type) => type switch
    {
        "container" or "pod" => EventSubject.Container,
        "image" => EventSubject.Image,
        "volume" => EventSubject.Volume,
        "network" => EventSubject.Network,
        _ => null,
    };

    private static PodmanEventLine Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, PodmanContainersJson.Default.PodmanEventLine) ?? new PodmanEventLine();
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("podman", $"an event: {AnswerExcerpt.Of(line)}", exception);
        }
    }
}
