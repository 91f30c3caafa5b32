using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl ps</c>, whose lines are not those of docker: no state, no uptime, a time in RFC 3339.</summary>
internal static class NerdctlList
{
    private const int ShortId = 12, ShortCommand = 20;

    private static readonly (string, string)[] Columns =
    [
        ("CONTAINER ID", "ID"), ("IMAGE", "Image"), ("COMMAND", "Command"), ("CREATED", "Created"), ("STATUS", "Status"),
        ("PORTS", "Ports"), ("NAMES", "Names"),
    ];

    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        bool isWhole = run.Arguments.Has("no-trunc");
        SimulatedContainer[] containers = [.. run.Containers
            .Where(container => run.Arguments.Has("all") || container.IsAlive)
            .Where(container => run.Arguments.Values("filter").All(filter => Meets(run, container, filter)))];
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(containers.Select(container => (isWhole ? container.Id : container.Id[..ShortId]) + "\n")));
            return Task.FromResult(0);
        }

        bool isTable = run.Arguments.Value("format") is null or "table";
        return Task.FromResult(run.PrintRows(containers.Select(container =>
        {
            JsonObject row = Row(container, run, isWhole);
            if (isTable)
            {
                row["Created"] = GoAge.Of(run.Process.Now - container.CreatedAt) + " ago";
            }

            return row;
        }), Columns));
    }

    /// <summary>The state in nerdctl's words, which say how long only of ended containers.</summary>
    public static string Status(SimulatedContainer container, DateTimeOffset now)
    {
        string ended = GoAge.Of(now - (container.FinishedAt ?? now));
        return container.State switch
        {
            SimulatedContainerState.Created => "Created",
            SimulatedContainerState.Running => container.Health switch
            {
                SimulatedHealth.None => "Up",
                SimulatedHealth.Starting => "Up (health: starting)",
                SimulatedHealth.Healthy => "Up (healthy)",
                SimulatedHealth.Unhealthy => "Up (unhealthy)",
            },
            SimulatedContainerState.Paused => "Paused",
            SimulatedContainerState.Restarting => $"Restarting ({container.ExitCode}) {ended} ago",
            SimulatedContainerState.Exited => $"Exited ({container.ExitCode}) {ended} ago",
        };
    }

    private static JsonObject Row(SimulatedContainer container, NerdctlRun run, bool isWhole)
    {
        string command = string.Join(' ', container.Command);
        return new JsonObject
        {
            ["Command"] = $"\"{(isWhole || command.Length <= ShortCommand ? command : command[..(ShortCommand - 1)] + "…")}\"",
            ["CreatedAt"] = GoJson.Time(container.CreatedAt),
            ["ID"] = isWhole ? container.Id : container.Id[..ShortId],
            ["Image"] = container.Image,
            ["Platform"] = run.Machine.Architecture == "aarch64" ? "linux/arm64" : "linux/amd64",
            ["Names"] = container.Name,
            ["Ports"] = string.Join(", ", container.Ports.Where(port => port.HostPort is not null)
                .Select(port => $"{port.HostAddress}:{port.HostPort}->{port.ContainerPort}/{port.Protocol}")),
            ["Status"] = Status(container, run.Process.Now),
            ["Runtime"] = "io.containerd.runc.v2",
            ["Size"] = "",
            ["Labels"] = string.Join(',', Labels(container).Select(label => $"{label.Key}={label.Value}")),
        };
    }

    /// <summary>nerdctl knows no <c>ancestor</c>; what it does not know it leaves unasked.</summary>
    private static bool Meets(NerdctlRun run, SimulatedContainer container, string filter)
    {
        string[] parts = filter.Split('=', 2);
        return parts is not [var kind, var value]
            || kind switch
            {
                "name" => container.Name.Contains(value, StringComparison.Ordinal),
                "id" => container.Id.StartsWith(value, StringComparison.Ordinal),
                "volume" or "network" => run.Machine.Engine?.Uses(container, kind, value) == true,
                _ => true,
            };
    }

    /// <summary>The labels, with those that nerdctl adds.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Labels(SimulatedContainer container) =>
    [
        .. container.Labels,
        new("nerdctl/name", container.Name), new("nerdctl/namespace", NerdctlRun.DefaultNamespace),
        new("nerdctl/hostname", container.Id[..ShortId]),
        new("nerdctl/networks", GoJson.Line(GoJson.Texts([container.Network]))),
        new("nerdctl/mounts", GoJson.Line(new JsonArray([.. container.Volumes.Select(
            volume => new JsonObject { ["Type"] = "volume", ["Name"] = volume.Key, ["Destination"] = volume.Value })]))),
    ];
}
