using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman events</c>: what happens to the containers of the engine.</summary>
internal static class PodmanEvents
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string key = run.Machine.Key;
        DateTimeOffset since = GoMoment.Parse(run.Arguments.Value("since"), run.Process.Now) ?? DateTimeOffset.MaxValue;
        using SimulatedWatch watch = run.Computer.Watch(since);
        foreach (SimulatedChange change in watch.Past)
        {
            Print(run, key, change);
        }

        while (run.Arguments.Value("stream") != "false")
        {
            SimulatedChange change = await watch.Next.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (change.Machine.Key == key && change.Container is null && !change.Machine.IsRunning)
            {
                return run.Fail("unexpected EOF");
            }

            Print(run, key, change);
        }

        return 0;
    }

    private static void Print(PodmanRun run, string key, SimulatedChange change)
    {
        if (change.Container is not { } container || change.Machine.Key != key || !Passes(run))
        {
            return;
        }

        JsonObject line = Line(change, container);
        run.Process.WriteLine(run.Arguments.Value("format") switch
        {
            null => $"{change.At.UtcDateTime:yyyy-MM-dd HH:mm:ss.fffffff}00 +0000 UTC container {line["Status"]} {container.Id} "
                + $"(image={container.Image}, name={container.Name})",
            "json" => GoJson.Line(line),
            { } format => GoTemplate.Parse(format)?.Apply(line) ?? GoJson.Line(line),
        });
    }

    private static bool Passes(PodmanRun run)
    {
        string[] types = [.. run.Arguments.Values("filter").Where(filter => filter.StartsWith("type=", StringComparison.Ordinal))];
        return types.Length == 0 || types.Contains("type=container");
    }

    private static JsonObject Line(SimulatedChange change, SimulatedContainer container)
    {
        var line = new JsonObject
        {
            ["ContainerExitCode"] = change.Action == "die" ? container.ExitCode : 0,
            ["ID"] = container.Id,
            ["Image"] = container.Image,
            ["Name"] = container.Name,
            ["Status"] = Word(change.Action),
            ["time"] = change.At.ToUnixTimeSeconds(),
            ["timeNano"] = (change.At - DateTimeOffset.UnixEpoch).Ticks * 100,
            ["Type"] = "container",
        };
        if (container.Pod is { } pod)
        {
            line["PodID"] = PodmanPods.IdOf(pod);
        }

        line["Attributes"] = GoJson.Map(container.Labels);
        return line;
    }

    private static string Word(string action) => action switch
    {
        "die" => "died",
        "destroy" => "remove",
        _ => action.Split(':')[0],
    };
}
