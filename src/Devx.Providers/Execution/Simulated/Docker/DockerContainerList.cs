using System.Globalization;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker ps</c>.</summary>
internal static class DockerContainerList
{
    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(DockerRun run, CancellationToken cancellationToken)
    {
        foreach (string filter in run.Arguments.Values("filter"))
        {
            if (filter.Split('=')[0] is not ("name" or "id" or "status" or "label" or "health" or "volume" or "network" or "ancestor"))
            {
                return Task.FromResult(run.Refused($"invalid filter '{filter.Split('=')[0]}'"));
            }
        }

        IReadOnlyList<SimulatedContainer> containers = Select(run);
        bool isWhole = run.Arguments.Has("no-trunc");
        if (run.Arguments.Has("quiet"))
        {
            run.Process.Write(string.Concat(containers.Select(container => (isWhole ? container.Id : container.Id[..12]) + "\n")));
            return Task.FromResult(0);
        }

        return Task.FromResult(run.PrintRows(
            containers.Select(container => DockerContainerRow.Of(
                container, run.Process.Now, isWhole, run.Arguments.Has("size"), ImageSize(run.Engine, container.Image))),
            [
                ("CONTAINER ID", "ID"), ("IMAGE", "Image"), ("COMMAND", "Command"), ("CREATED", "RunningFor"), ("STATUS", "Status"),
                ("PORTS", "Ports"), ("NAMES", "Names"),
                .. run.Arguments.Has("size") ? [("SIZE", "Size")] : Array.Empty<(string, string)>(),
            ]));
    }

    private static IReadOnlyList<SimulatedContainer> Select(DockerRun run)
    {
        IReadOnlyList<string> filters = run.Arguments.Values("filter");
        int count = run.Arguments.Has("latest") ? 1
            : int.TryParse(run.Arguments.Value("last"), CultureInfo.InvariantCulture, out int last) && last > 0 ? last : int.MaxValue;
        bool isAll = run.Arguments.Has("all") || count < int.MaxValue
            || filters.Any(filter => filter.StartsWith("status=", StringComparison.Ordinal));
        return [.. run.Containers
            .Where(container => isAll || container.IsAlive || container.State == SimulatedContainerState.Restarting)
            .Where(container => filters.GroupBy(filter => filter.Split('=')[0]).All(kind =>
                kind.Any(filter => Meets(run.Engine, container, filter))))
            .Take(count)];
    }

    private static bool Meets(SimulatedEngine engine, SimulatedContainer container, string filter)
    {
        string value = filter[(filter.IndexOf('=', StringComparison.Ordinal) + 1)..];
        string[] label = value.Split('=', 2);
        return filter.Split('=')[0] switch
        {
            "name" => container.Name.Contains(value.Trim('^', '$', '/'), StringComparison.Ordinal),
            "id" => container.Id.StartsWith(value, StringComparison.Ordinal),
            "status" => DockerContainerRow.State(container) == value,
            "health" => DockerContainerRow.Health(container.Health) == value,
            "volume" or "network" or "ancestor" => engine.Uses(container, filter.Split('=')[0], value),
            _ => container.Labels.TryGetValue(label[0], out string? found) && (label.Length == 1 || found == label[1]),
        };
    }

    private static long ImageSize(SimulatedEngine engine, string image) =>
        engine.Images.FirstOrDefault(candidate => candidate.Reference == image)?.Size ?? 0;
}
