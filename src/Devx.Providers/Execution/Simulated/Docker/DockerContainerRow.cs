using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>A container as <c>docker ps</c> tells of it: every value a text.</summary>
internal static class DockerContainerRow
{
    private const int ShortId = 12, ShortCommand = 20, ShortMounts = 15;

    /// <summary>The row.</summary>
    public static JsonObject Of(SimulatedContainer container, DateTimeOffset now, bool isWhole, bool hasSize, long imageSize)
    {
        string command = string.Join(
            ' ', container.Command.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"'{word}'" : word));
        return new JsonObject
        {
            ["Command"] = $"\"{Cut(command, ShortCommand, isWhole)}\"",
            ["CreatedAt"] = Time(container.CreatedAt),
            ["ID"] = isWhole ? container.Id : container.Id[..ShortId],
            ["Image"] = container.Image,
            ["Labels"] = Labels(container.Labels),
            ["LocalVolumes"] = $"{container.Volumes.Count}",
            ["Mounts"] = string.Join(',', container.Volumes.Keys.Select(volume => Cut(volume, ShortMounts, isWhole))),
            ["Names"] = container.Name,
            ["Networks"] = container.Network,
            ["Platform"] = null,
            ["Ports"] = Ports(container),
            ["RunningFor"] = GoAge.Of(now - container.CreatedAt) + " ago",
            ["Size"] = hasSize ? $"0B (virtual {GoSize.Decimal(imageSize)})" : "0B",
            ["State"] = State(container),
            ["Status"] = Status(container, now),
        };
    }

    /// <summary>Labels as docker's lists write them.</summary>
    public static string Labels(IReadOnlyDictionary<string, string> labels) =>
        string.Join(',', labels.Select(label => $"{label.Key}={label.Value}"));

    /// <summary>The state in docker's word.</summary>
    public static string State(SimulatedContainer container) => container.State switch
    {
        SimulatedContainerState.Created => "created",
        SimulatedContainerState.Running => "running",
        SimulatedContainerState.Paused => "paused",
        SimulatedContainerState.Restarting => "restarting",
        SimulatedContainerState.Exited => "exited",
    };

    /// <summary>A moment as docker's lists write it.</summary>
    public static string Time(DateTimeOffset moment) => $"{moment.UtcDateTime:yyyy-MM-dd HH:mm:ss} +0000 UTC";

    /// <summary>The health in docker's word.</summary>
    public static string Health(SimulatedHealth health) => health switch
    {
        SimulatedHealth.None => "none",
        SimulatedHealth.Starting => "starting",
        SimulatedHealth.Healthy => "healthy",
        SimulatedHealth.Unhealthy => "unhealthy",
    };

    private static string Status(SimulatedContainer container, DateTimeOffset now)
    {
        string up = GoAge.Of(now - (container.StartedAt ?? now)), ended = GoAge.Of(now - (container.FinishedAt ?? now));
        return container.State switch
        {
            SimulatedContainerState.Created => "Created",
            SimulatedContainerState.Running => $"Up {up}{HealthSuffix(container.Health)}",
            SimulatedContainerState.Paused => $"Up {up} (Paused)",
            SimulatedContainerState.Restarting => $"Restarting ({container.ExitCode}) {ended} ago",
            SimulatedContainerState.Exited => $"Exited ({container.ExitCode}) {ended} ago",
        };
    }

    private static string HealthSuffix(SimulatedHealth health) => health switch
    {
        SimulatedHealth.None => "",
        SimulatedHealth.Starting => " (health: starting)",
        SimulatedHealth.Healthy => " (healthy)",
        SimulatedHealth.Unhealthy => " (unhealthy)",
    };

    private static string Ports(SimulatedContainer container) => container.IsAlive
        ? string.Join(", ", container.Ports.OrderBy(port => port.ContainerPort).SelectMany(Port))
        : "";

    private static IEnumerable<string> Port(SimulatedPort port)
    {
        string inside = $"{port.ContainerPort}/{port.Protocol}";
        return port.HostPort is null ? [inside]
            : port.HostAddress == "0.0.0.0" ? [$"0.0.0.0:{port.HostPort}->{inside}", $"[::]:{port.HostPort}->{inside}"]
            : [$"{port.HostAddress}:{port.HostPort}->{inside}"];
    }

    private static string Cut(string text, int length, bool isWhole) =>
        isWhole || text.Length <= length ? text : text[..(length - 1)] + "…";
}
