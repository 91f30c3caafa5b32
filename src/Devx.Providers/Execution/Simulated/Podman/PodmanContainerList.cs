using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman ps</c>.</summary>
internal static class PodmanContainerList
{
    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Values("filter").Select(filter => filter.Split('=')[0])
            .FirstOrDefault(kind => kind is not ("name" or "id" or "status" or "label" or "ancestor" or "volume" or "network")) is { } odd)
        {
            return Task.FromResult(run.Fail($"{odd} is an invalid filter"));
        }

        bool isWhole = run.Arguments.Has("no-trunc");
        SimulatedContainer[] containers = [.. run.Containers
            .Where(container => run.Arguments.Has("all") || container.IsAlive)
            .Where(container => run.Arguments.Values("filter").All(filter => Meets(run.Engine, container, filter)))];
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(containers.Select(container => (isWhole ? container.Id : container.Id[..12]) + "\n")));
            return Task.FromResult(0);
        }

        return Task.FromResult(run.PrintRows(
            () => GoJson.Indented(new JsonArray([.. containers.Select(container =>
                PodmanContainerJson.Of(container, run.Engine, run.Process.Now, run.Arguments.Has("size")))]), 2) + "\n",
            () => containers.Select(container => PodmanContainerJson.Row(container, run.Process.Now, isWhole)),
            ("CONTAINER ID", "ID"), ("IMAGE", "Image"), ("COMMAND", "Command"), ("CREATED", "RunningFor"), ("STATUS", "Status"),
            ("PORTS", "Ports"), ("NAMES", "Names")));
    }

    private static bool Meets(SimulatedEngine engine, SimulatedContainer container, string filter)
    {
        string value = filter[(filter.IndexOf('=', StringComparison.Ordinal) + 1)..];
        string[] label = value.Split('=', 2);
        return filter.Split('=')[0] switch
        {
            "name" => container.Name.Contains(value, StringComparison.Ordinal),
            "id" => container.Id.StartsWith(value, StringComparison.Ordinal),
            "ancestor" or "volume" => engine.Uses(container, filter.Split('=')[0], value),
            "network" => container.Pod is null && PodmanContainerJson.NetworkOf(container) == value,
            "status" => PodmanContainerJson.State(container) == value,
            _ => container.Labels.TryGetValue(label[0], out string? found) && (label.Length == 1 || found == label[1]),
        };
    }
}
