using System.Globalization;
using System.Text.Json;
using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads <c>podman ps --all --format json</c>: one array of all containers.</summary>
internal static class PodmanContainerParser
{
    /// <summary>The containers without the infra containers of pods, ordered by name.</summary>
    /// <exception cref="ProviderException">The output is no list of containers.</exception>
    public static IReadOnlyList<ContainerInfo> Parse(string output)
    {
        try
        {
            List<PodmanPsEntry> entries = JsonSerializer.Deserialize(output, PodmanContainersJson.Default.ListPodmanPsEntry) ?? [];
            return [.. entries.Where(entry => !entry.IsInfra).Select(Container)
                .OrderBy(container => container.Name, StringComparer.Ordinal)];
        }
        catch (JsonException exception)
        {
            throw Failures.BadAnswer("podman", $"the container list: {AnswerExcerpt.Of(output)}", exception);
        }
    }

    private static ContainerInfo Container(PodmanPsEntry entry, int index)
    {
        ContainerStatus status = ContainerWords.Status(Need(entry.State, "State", index));
        string id = Need(entry.Id, "Id", index);
        return new ContainerInfo
        {
            Id = id,
            Name = entry.Names is [string first, ..] ? first.TrimStart('/') : id,
            Image = entry.Image ?? "",
            ImageId = Filled(entry.ImageID),
            Status = status,
            RawStatus = entry.Status ?? entry.State ?? "",
            Health = Health(entry.Status ?? ""),
            ExitCode = status == ContainerStatus.Exited ? entry.ExitCode : null,
            CreatedAt = Time(entry.Created),
            StartedAt = Time(entry.StartedAt),
            FinishedAt = Time(entry.ExitedAt),
            Ports = [.. Published(entry), .. Exposed(entry)],
            Networks = entry.Networks ?? [],
            Volumes = entry.Mounts is { Count: 0 } ? [] : null,
            Command = string.Join(' ', entry.Command ?? []),
            ComposeProject = ContainerWords.ComposeProject(key => entry.Labels?.GetValueOrDefault(key)),
            ComposeService = ContainerWords.ComposeService(key => entry.Labels?.GetValueOrDefault(key)),
            Pod = Filled(entry.PodName) ?? Filled(entry.Pod),
            ProcessId = entry.Pid > 0 ? entry.Pid : null,
        };
    }

    /// <summary>
    /// <c>(starting)</c> is not believed: a 5.8 client says it of every container of a 5.4 server, even of ended ones without any check.
    /// </summary>
    private static ContainerHealth Health(string status) =>
        status.EndsWith("(healthy)", StringComparison.Ordinal) ? ContainerHealth.Healthy
        : status.EndsWith("(unhealthy)", StringComparison.Ordinal) ? ContainerHealth.Unhealthy
        : ContainerHealth.None;

    private static IEnumerable<PortMapping> Published(PodmanPsEntry entry) =>
        from port in entry.Ports ?? []
        from protocol in (port.Protocol ?? "tcp").Split(',')
        select new PortMapping(
            port.ContainerPort, protocol, port.HostPort > 0 ? port.HostPort : null, Filled(port.HostIp), Math.Max(port.Range, 1));

    private static IEnumerable<PortMapping> Exposed(PodmanPsEntry entry) =>
        from exposed in entry.ExposedPorts ?? []
        let port = int.TryParse(exposed.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0
        where port > 0 && !(entry.Ports ?? []).Any(item => Covers(item, port))
        from protocol in exposed.Value ?? ["tcp"]
        select new PortMapping(port, protocol);

    private static bool Covers(PodmanPort published, int port) =>
        port >= published.ContainerPort && port < published.ContainerPort + Math.Max(published.Range, 1);

    private static DateTimeOffset? Time(long seconds) => seconds > 0 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Need(string? value, string field, int index) =>
        Filled(value) ?? throw Failures.BadAnswer("podman", $"container {index + 1} of the list has no {field}");
}
