using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>Pods: containers that name the same one, and the container that holds them together.</summary>
internal static class PodmanPods
{
    private const string InfraImage = "localhost/podman-pause:5.8.6-1791764364";

    /// <summary>The id of a pod.</summary>
    public static string IdOf(string pod) => SimulatedId.Of("pod", pod);

    /// <summary>True for the container that holds a pod together.</summary>
    public static bool IsInfra(SimulatedContainer container) => container.Image == InfraImage;

    /// <summary>All containers of an engine, those that hold pods together too, the oldest first.</summary>
    public static IReadOnlyList<SimulatedContainer> WithInfra(SimulatedEngine engine) =>
    [
        .. engine.Containers
            .Concat(engine.Containers.Where(container => container.Pod is not null).GroupBy(container => container.Pod ?? "").Select(Infra))
            .OrderBy(container => container.CreatedAt),
    ];

    /// <summary><c>podman pod ps</c>.</summary>
    public static Task<int> ListAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        IGrouping<string, SimulatedContainer>[] pods =
            [.. run.Containers.Where(container => container.Pod is not null).GroupBy(container => container.Pod ?? "")];
        return Task.FromResult(run.PrintRows(
            () => GoJson.Indented(new JsonArray([.. pods.Select(Pod)]), 2) + "\n",
            () => pods.Select(pod => new JsonObject
            {
                ["Id"] = IdOf(pod.Key)[..12],
                ["Name"] = pod.Key,
                ["Status"] = Status(pod),
                ["NumberOfContainers"] = pod.Count(),
            }),
            ("POD ID", "Id"), ("NAME", "Name"), ("STATUS", "Status"), ("# OF CONTAINERS", "NumberOfContainers")));
    }

    private static SimulatedContainer Infra(IGrouping<string, SimulatedContainer> pod)
    {
        SimulatedContainer first = pod.MinBy(container => container.CreatedAt) ?? pod.First();
        return new SimulatedContainer
        {
            Id = SimulatedId.Of("infra", pod.Key),
            Name = $"{IdOf(pod.Key)[..12]}-infra",
            Image = InfraImage,
            State = pod.Any(container => container.IsAlive) ? SimulatedContainerState.Running : SimulatedContainerState.Exited,
            CreatedAt = first.CreatedAt - TimeSpan.FromSeconds(1),
            StartedAt = first.StartedAt,
            FinishedAt = first.FinishedAt,
            Pod = pod.Key,
            Network = "podman",
            ProcessId = first.ProcessId - 1,
            Cpu = new LoadCurve(0.01),
            Memory = new LoadCurve(50_000),
        };
    }

    private static JsonObject Pod(IGrouping<string, SimulatedContainer> pod) => new()
    {
        ["Cgroup"] = "user.slice",
        ["Containers"] = new JsonArray([.. pod.Select(container => new JsonObject
        {
            ["Id"] = container.Id,
            ["Names"] = container.Name,
            ["Status"] = PodmanContainerJson.State(container),
            ["RestartCount"] = container.RestartCount,
        })]),
        ["Created"] = GoJson.Time(pod.Min(container => container.CreatedAt)),
        ["Id"] = IdOf(pod.Key),
        ["InfraId"] = pod.FirstOrDefault(IsInfra)?.Id ?? "",
        ["Name"] = pod.Key,
        ["Namespace"] = "",
        ["Networks"] = GoJson.Texts(["podman"]),
        ["Status"] = Status(pod),
        ["Labels"] = new JsonObject(),
    };

    private static string Status(IEnumerable<SimulatedContainer> pod) =>
        pod.All(container => container.IsAlive) ? "Running" : pod.Any(container => container.IsAlive) ? "Degraded" : "Exited";
}
