using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>A container as <c>podman ps</c> tells of it.</summary>
internal static class PodmanContainerJson
{
    private const long NeverUnix = -62135596800;

    /// <summary>The object of <c>--format json</c>.</summary>
    public static JsonObject Of(SimulatedContainer container, SimulatedEngine engine, DateTimeOffset now, bool hasSize)
    {
        bool isInfra = PodmanPods.IsInfra(container);
        return new JsonObject
        {
            ["AutoRemove"] = false,
            ["Command"] = isInfra ? null : GoJson.Texts(container.Command),
            ["CreatedAt"] = GoAge.Of(now - container.CreatedAt) + " ago",
            ["CIDFile"] = "",
            ["Exited"] = container.State is SimulatedContainerState.Exited or SimulatedContainerState.Restarting,
            ["ExitedAt"] = container.IsAlive ? NeverUnix : Unix(container.FinishedAt),
            ["ExitCode"] = container.ExitCode,
            ["ExposedPorts"] = null,
            ["Id"] = container.Id,
            ["Image"] = container.Image,
            ["ImageID"] = engine.Images.FirstOrDefault(image => image.Reference == container.Image)?.Id ?? SimulatedId.Of(container.Image),
            ["IsInfra"] = isInfra,
            ["Labels"] = container.Labels.Count == 0 ? null : GoJson.Map(container.Labels),
            ["Mounts"] = GoJson.Texts(container.Volumes.Values),
            ["Names"] = GoJson.Texts([container.Name]),
            ["Namespaces"] = new JsonObject(),
            ["Networks"] = GoJson.Texts(container.Pod is null || isInfra ? [NetworkOf(container)] : []),
            ["Pid"] = container.IsAlive ? container.ProcessId : 0,
            ["Pod"] = container.Pod is null ? "" : PodmanPods.IdOf(container.Pod),
            ["PodName"] = container.Pod ?? "",
            ["Ports"] = Ports(container),
            ["Restarts"] = container.RestartCount,
            ["Size"] = hasSize ? new JsonObject { ["rootFsSize"] = 92_000_000, ["rwSize"] = 11_229 } : null,
            ["StartedAt"] = Unix(container.StartedAt),
            ["State"] = State(container),
            ["Status"] = Status(container, now),
            ["Created"] = Unix(container.CreatedAt),
        };
    }

    /// <summary>The network it is in; podman's own is not named bridge.</summary>
    public static string NetworkOf(SimulatedContainer container) => container.Network == "bridge" ? "podman" : container.Network;

    /// <summary>The row of a table or template.</summary>
    public static JsonObject Row(SimulatedContainer container, DateTimeOffset now, bool isWhole)
    {
        string command = PodmanPods.IsInfra(container) ? "" : string.Join(' ', container.Command);
        return new JsonObject
        {
            ["ID"] = isWhole ? container.Id : container.Id[..12],
            ["Image"] = container.Image,
            ["Command"] = isWhole || command.Length <= 20 ? command : command[..17] + "...",
            ["RunningFor"] = GoAge.Of(now - container.CreatedAt) + " ago",
            ["Status"] = Status(container, now),
            ["Ports"] = string.Join(", ", container.Ports.Where(port => port.HostPort is not null)
                .Select(port => $"{port.HostAddress}:{port.HostPort}->{port.ContainerPort}/{port.Protocol}")),
            ["Names"] = container.Name,
        };
    }

    /// <summary>The state in podman's word.</summary>
    public static string State(SimulatedContainer container) => container.State switch
    {
        SimulatedContainerState.Created => "created",
        SimulatedContainerState.Running => "running",
        SimulatedContainerState.Paused => "paused",
        SimulatedContainerState.Restarting or SimulatedContainerState.Exited => "exited",
    };

    private static string Status(SimulatedContainer container, DateTimeOffset now)
    {
        string text = container.State switch
        {
            SimulatedContainerState.Created => "Created",
            SimulatedContainerState.Running => $"Up {GoAge.Of(now - (container.StartedAt ?? now))}",
            SimulatedContainerState.Paused => "Paused",
            SimulatedContainerState.Restarting or SimulatedContainerState.Exited =>
                $"Exited ({container.ExitCode}) {GoAge.Of(now - (container.FinishedAt ?? now))} ago",
        };
        return container.Health == SimulatedHealth.None ? text : $"{text} ({container.Health.ToString().ToLowerInvariant()})";
    }

    private static JsonArray? Ports(SimulatedContainer container) =>
        container.Ports.All(port => port.HostPort is null)
            ? null
            : new JsonArray([.. container.Ports.Where(port => port.HostPort is not null).Select(port => new JsonObject
            {
                ["host_ip"] = port.HostAddress == "0.0.0.0" ? "" : port.HostAddress,
                ["container_port"] = port.ContainerPort,
                ["host_port"] = port.HostPort,
                ["range"] = 1,
                ["protocol"] = port.Protocol,
            })]);

    private static long Unix(DateTimeOffset? moment) => moment?.ToUnixTimeSeconds() ?? NeverUnix;
}
