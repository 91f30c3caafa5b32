using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl events</c>: containerd's own events, a blank line after each, until it is killed or the machine goes down.</summary>
internal static class NerdctlEvents
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        using SimulatedWatch watch = run.Process.Computer.Watch(DateTimeOffset.MaxValue);
        while (true)
        {
            SimulatedChange change = await watch.Next.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (change.Machine.Key != run.Machine.Key)
            {
                continue;
            }

            if (change.Container is null && !change.Machine.IsRunning)
            {
                return 255; // ssh has lost its other end
            }

            Print(run, change);
        }
    }

    private static void Print(NerdctlRun run, SimulatedChange change)
    {
        if (change.Container is not { } container)
        {
            return;
        }

        foreach ((string topic, JsonObject payload) in Events(change.Action, container))
        {
            bool hasId = payload.ContainsKey("container_id");
            var line = new JsonObject
            {
                ["Timestamp"] = GoJson.Time(change.At),
                ["ID"] = hasId ? container.Id : "",
                ["Namespace"] = NerdctlRun.DefaultNamespace,
                ["Topic"] = topic,
                ["Status"] = topic == "/tasks/start" ? "start" : "unknown",
                ["Event"] = GoJson.Line(payload),
            };
            run.Process.Write((run.Arguments.Value("format") is null
                ? $"{GoJson.Time(change.At)} {NerdctlRun.DefaultNamespace} {topic} {GoJson.Line(payload)}"
                : GoJson.Line(line)) + "\n\n");
        }
    }

    private static IEnumerable<(string Topic, JsonObject Payload)> Events(string action, SimulatedContainer container) => action switch
    {
        "create" => [("/containers/create", new JsonObject { ["id"] = container.Id, ["image"] = container.Image })],
        "start" =>
        [
            ("/tasks/create", Task(container)), ("/tasks/start", Task(container)),
        ],
        "die" =>
        [
            ("/tasks/exit", Exit(container)), ("/tasks/delete", Exit(container)),
        ],
        "pause" => [("/tasks/paused", new JsonObject { ["container_id"] = container.Id })],
        "unpause" => [("/tasks/resumed", new JsonObject { ["container_id"] = container.Id })],
        "rename" => [("/containers/update", new JsonObject { ["id"] = container.Id, ["image"] = container.Image })],
        "destroy" => [("/containers/delete", new JsonObject { ["id"] = container.Id })],
        _ => [],
    };

    private static JsonObject Task(SimulatedContainer container) =>
        new() { ["container_id"] = container.Id, ["pid"] = container.ProcessId };

    private static JsonObject Exit(SimulatedContainer container) => new()
    {
        ["container_id"] = container.Id,
        ["id"] = container.Id,
        ["pid"] = container.ProcessId,
        ["exit_status"] = container.ExitCode,
        ["exited_at"] = GoJson.Time(container.FinishedAt),
    };
}
