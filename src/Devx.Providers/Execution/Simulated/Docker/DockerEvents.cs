using System.Globalization;
using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker events</c>: what happens to the containers of the engine.</summary>
internal static class DockerEvents
{
    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(DockerRun run, CancellationToken cancellationToken)
    {
        DateTimeOffset now = run.Process.Now;
        DateTimeOffset? since = GoMoment.Parse(run.Arguments.Value("since"), now);
        DateTimeOffset? until = GoMoment.Parse(run.Arguments.Value("until"), now);
        using SimulatedWatch watch = run.Process.Computer.Watch(since ?? DateTimeOffset.MaxValue);
        foreach (SimulatedChange change in watch.Past.Where(change => until is null || change.At <= until))
        {
            Print(run, change);
        }

        while (until is null || run.Process.Now < until)
        {
            SimulatedChange change = await NextAsync(run, watch, until, cancellationToken).ConfigureAwait(false);
            if (change.Machine.Key == run.Machine.Key && change.Container is null && !change.Machine.IsRunning)
            {
                return run.Process.Fail(1, "unexpected EOF");
            }

            Print(run, change);
        }

        return 0;
    }

    private static async Task<SimulatedChange> NextAsync(
        DockerRun run, SimulatedWatch watch, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        if (until is null)
        {
            return await watch.Next.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        using var late = new CancellationTokenSource(until.Value - run.Process.Now, run.Process.Computer.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await watch.Next.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SimulatedChange(run.Process.Now, run.Machine, "until");
        }
    }

    private static void Print(DockerRun run, SimulatedChange change)
    {
        if (change.Container is not { } container || change.Machine.Key != run.Machine.Key || !Passes(run, container))
        {
            return;
        }

        JsonObject line = Line(change, container);
        string? format = run.Arguments.Value("format");
        run.Process.WriteLine(format switch
        {
            null => $"{GoJson.Time(change.At)} container {change.Action} {container.Id} (image={container.Image}, name={container.Name})",
            "json" => GoJson.Line(line),
            _ => GoTemplate.Parse(format)?.Apply(line) ?? GoJson.Line(line),
        });
    }

    private static bool Passes(DockerRun run, SimulatedContainer container)
    {
        ILookup<string, string> filters = run.Arguments.Values("filter")
            .Select(filter => filter.Split('=', 2)).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1]);
        return (!filters.Contains("type") || filters["type"].Contains("container"))
            && (!filters.Contains("container") || filters["container"].Any(
                value => container.Name == value || container.Id.StartsWith(value, StringComparison.Ordinal)));
    }

    private static JsonObject Line(SimulatedChange change, SimulatedContainer container)
    {
        IEnumerable<KeyValuePair<string, string>> attributes =
        [
            .. container.Labels,
            .. change.Action == "die"
                ? [new("execDuration", $"{(long)((container.FinishedAt ?? change.At) - (container.StartedAt ?? change.At)).TotalSeconds}"),
                    new("exitCode", container.ExitCode.ToString(CultureInfo.InvariantCulture))]
                : Array.Empty<KeyValuePair<string, string>>(),
            .. change.Action == "kill" ? [new("signal", "15")] : Array.Empty<KeyValuePair<string, string>>(),
            new("image", container.Image), new("name", container.Name),
        ];
        return new JsonObject
        {
            ["status"] = change.Action,
            ["id"] = container.Id,
            ["from"] = container.Image,
            ["Type"] = "container",
            ["Action"] = change.Action,
            ["Actor"] = new JsonObject
            {
                ["ID"] = container.Id,
                ["Attributes"] = GoJson.Map(attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal)),
            },
            ["scope"] = "local",
            ["time"] = change.At.ToUnixTimeSeconds(),
            ["timeNano"] = (change.At - DateTimeOffset.UnixEpoch).Ticks * 100,
        };
    }
}
