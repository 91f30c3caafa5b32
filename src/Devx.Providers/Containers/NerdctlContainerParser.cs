using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads <c>nerdctl ps --all --no-trunc --format json</c>, which is docker's with differences.</summary>
internal static class NerdctlContainerParser
{
    private const string KubernetesPrefix = "k8s://";

    /// <summary>All containers, ordered by name.</summary>
    /// <param name="output">What nerdctl printed.</param>
    /// <param name="now">When it was asked; ages in the text count back from it.</param>
    /// <exception cref="ProviderException">A line is cut.</exception>
    public static IReadOnlyList<ContainerInfo> Parse(string output, DateTimeOffset now) =>
        [.. NerdctlLines.Parse(output, NerdctlJson.Default.NerdctlPsLine)
            .Where(line => !string.IsNullOrEmpty(line.ID))
            .Select(line => Container(line, now))
            .OrderBy(container => container.Name, StringComparer.Ordinal)];

    private static ContainerInfo Container(NerdctlPsLine line, DateTimeOffset now)
    {
        string raw = line.Status ?? "";
        StatusText status = StatusText.Parse(raw);
        ContainerStatus state = Status(raw);
        (string name, string? pod) = Name(line);
        return new ContainerInfo
        {
            Id = line.ID ?? "",
            Name = name,
            Pod = pod,
            Image = line.Image ?? "",
            Status = state,
            RawStatus = raw,
            Health = status.Health,
            ExitCode = state is ContainerStatus.Exited or ContainerStatus.Restarting ? status.ExitCode : null,
            CreatedAt = line.CreatedAt,
            FinishedAt = now - status.EndedAgo,
            Ports = PortText.Parse(line.Ports ?? ""),
            Networks = NerdctlLabels.Names(line.Labels, "nerdctl/networks"),
            Volumes = NerdctlLabels.Volumes(line.Labels),
            Command = (line.Command ?? "").Trim('"'),
            ComposeProject = ContainerWords.ComposeProject(key => NerdctlLabels.Value(line.Labels, key)),
            ComposeService = ContainerWords.ComposeService(key => NerdctlLabels.Value(line.Labels, key)),
        };
    }

    // There is no field for the state, and no time of the start.
    private static ContainerStatus Status(string text) => text.Split(' ')[0] switch
    {
        "Up" => ContainerStatus.Running,
        "Created" => ContainerStatus.Created,
        "Exited" => ContainerStatus.Exited,
        "Restarting" => ContainerStatus.Restarting,
        "Paused" or "Pausing" => ContainerStatus.Paused,
        _ => ContainerStatus.Unknown,
    };

    private static (string Name, string? Pod) Name(NerdctlPsLine line)
    {
        string names = string.IsNullOrEmpty(line.Names) ? line.ID ?? "" : line.Names;
        if (!names.StartsWith(KubernetesPrefix, StringComparison.Ordinal))
        {
            return (names, null);
        }

        string[] parts = names[KubernetesPrefix.Length..].Split('/');
        return parts.Length < 2 ? (names, null) : (parts[^1], $"{parts[0]}/{parts[1]}");
    }
}
