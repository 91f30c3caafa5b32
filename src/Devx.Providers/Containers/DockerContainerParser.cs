using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads <c>docker ps --all --no-trunc --format '{{json .}}'</c>: one JSON object a line, nothing for no containers.</summary>
internal static class DockerContainerParser
{
    /// <summary>All lines of the output.</summary>
    /// <param name="output">What docker printed.</param>
    /// <param name="now">When it was asked; ages in the text count back from it.</param>
    /// <exception cref="ProviderException">A line is no container; it is named.</exception>
    public static IReadOnlyList<ContainerInfo> Parse(string output, DateTimeOffset now)
    {
        var containers = new List<ContainerInfo>();
        int number = 0;
        foreach (string line in output.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                containers.Add(Container(Read(line, number), number, now));
            }
        }

        return [.. containers.OrderBy(container => container.Name, StringComparer.Ordinal)];
    }

    /// <summary>True when the client asked the engine for sizes, as clients before 23 do: slow with many containers.</summary>
    public static bool HasSizes(string output) => output.Contains("(virtual ", StringComparison.Ordinal);

    private static DockerPsLine Read(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, DockerContainersJson.Default.DockerPsLine) ?? throw Bad(number, "it is null");
        }
        catch (JsonException exception)
        {
            throw Bad(number, AnswerExcerpt.Of(line), exception);
        }
    }

    private static ContainerInfo Container(DockerPsLine line, int number, DateTimeOffset now)
    {
        string raw = line.Status ?? "";
        StatusText status = StatusText.Parse(raw);
        ContainerStatus state = ContainerWords.Status(Need(line.State, "State", number));
        return new ContainerInfo
        {
            Id = Need(line.ID, "ID", number),
            Name = Name(Need(line.Names, "Names", number)),
            Image = line.Image ?? "",
            ImageId = ImageName.Id(line.Image),
            Status = state,
            RawStatus = raw,
            Health = Health(line.HealthStatus) ?? status.Health,
            ExitCode = state is ContainerStatus.Exited or ContainerStatus.Dead or ContainerStatus.Restarting ? status.ExitCode : null,
            CreatedAt = GoTimeText.Parse(line.CreatedAt),
            StartedAt = now - status.UpFor,
            FinishedAt = now - status.EndedAgo,
            Ports = PortText.Parse(line.Ports ?? ""),
            Networks = Names(line.Networks),
            Volumes = line.Mounts is null ? null : [.. Names(line.Mounts).Where(IsVolume)],
            Command = (line.Command ?? "").Trim('"'),
            ComposeProject = ContainerWords.ComposeProject(key => LabelText.Value(line.Labels, key)),
            ComposeService = ContainerWords.ComposeService(key => LabelText.Value(line.Labels, key)),
        };
    }

    /// <summary>The container's own name; links add names with a slash inside (<c>web,app/alias</c>).</summary>
    private static string Name(string names)
    {
        string[] all = names.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return (all.FirstOrDefault(name => name.LastIndexOf('/') <= 0) ?? names).TrimStart('/');
    }

    private static ContainerHealth? Health(string? word) => word switch
    {
        "healthy" => ContainerHealth.Healthy,
        "unhealthy" => ContainerHealth.Unhealthy,
        "starting" => ContainerHealth.Starting,
        "none" => ContainerHealth.None,
        _ => null,
    };

    private static string[] Names(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Mounts are named by their volume, else by the path on the engine's host.</summary>
    private static bool IsVolume(string mount) => mount.AsSpan().IndexOfAny('/', '\\') < 0;

    private static string Need(string? value, string field, int number) =>
        !string.IsNullOrEmpty(value) ? value : throw Bad(number, $"it has no {field}");

    private static ProviderException Bad(int number, string what, Exception? cause = null) =>
        Failures.BadAnswer("docker", $"line {number} of the container list: {what}", cause);
}
