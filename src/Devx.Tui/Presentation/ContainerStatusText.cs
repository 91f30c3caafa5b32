using System.Globalization;
using Devx.Providers.Containers;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>What a container is doing and since when: <c>up 3d  healthy</c>, <c>exited 1, 4 min ago</c>.</summary>
internal static class ContainerStatusText
{
    public static string Of(ContainerInfo container, DateTimeOffset now) => container.Status switch
    {
        ContainerStatus.Running => Up(container, now) + Health(container.Health),
        ContainerStatus.Exited => Exited(container) + Ago(container.FinishedAt, now),
        ContainerStatus.Created => "created" + Ago(container.CreatedAt, now),
        ContainerStatus.Paused => "paused",
        ContainerStatus.Restarting => Restarting(container),
        ContainerStatus.Stopping => "stopping",
        ContainerStatus.Removing => "removing",
        ContainerStatus.Dead => "dead",
        ContainerStatus.Unknown => container.RawStatus.Length > 0 ? container.RawStatus : "unknown",
    };

    private static string Up(ContainerInfo container, DateTimeOffset now) =>
        container.StartedAt is { } at ? $"up {Durations.Short(now - at)}" : "up";

    private static string Health(ContainerHealth health) => health switch
    {
        ContainerHealth.None => "",
        ContainerHealth.Starting => "  checking",
        ContainerHealth.Healthy => "  healthy",
        ContainerHealth.Unhealthy => "  unhealthy",
    };

    private static string Restarting(ContainerInfo container) =>
        container.ExitCode is { } code ? $"restarting after exit {code.ToString(CultureInfo.InvariantCulture)}" : "restarting";

    private static string Exited(ContainerInfo container) =>
        container.ExitCode is { } code ? $"exited {code.ToString(CultureInfo.InvariantCulture)}" : "exited";

    private static string Ago(DateTimeOffset? moment, DateTimeOffset now) => moment is { } at ? $", {Durations.Words(now - at)} ago" : "";
}
