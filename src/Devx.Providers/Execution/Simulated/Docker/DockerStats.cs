using System.Globalization;
using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary><c>docker stats</c>: one look, or a stream made for a terminal even when there is none.</summary>
internal static class DockerStats
{
    private const string Home = "\u001b[H", ClearLine = "\u001b[K", ClearBelow = "\u001b[J";

    private static readonly TimeSpan OneLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan HalfRound = TimeSpan.FromMilliseconds(500);

    private static readonly (string, string)[] Columns =
    [
        ("CONTAINER ID", "ID"), ("NAME", "Name"), ("CPU %", "CPUPerc"), ("MEM USAGE / LIMIT", "MemUsage"), ("MEM %", "MemPerc"),
        ("NET I/O", "NetIO"), ("BLOCK I/O", "BlockIO"), ("PIDS", "PIDs"),
    ];

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(DockerRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Words.FirstOrDefault(name => run.Find(name) is null) is { } missing)
        {
            return run.Refused($"No such container: {missing}");
        }

        await run.Process.WorkAsync(OneLook, cancellationToken).ConfigureAwait(false);
        return run.Arguments.Has("no-stream")
            ? run.PrintRows(Rows(run), Columns)
            : await StreamAsync(run, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> StreamAsync(DockerRun run, CancellationToken cancellationToken)
    {
        bool isJson = run.Arguments.Value("format") is "json" or "{{json .}}";
        while (run.FindMachine() is not null)
        {
            // The engine measures once a second, the client prints twice.
            string[] lines = isJson ? [.. Rows(run).Select(row => GoJson.Line(row))] : [];
            run.Process.Write(Home);
            if (isJson)
            {
                run.Process.Write(string.Concat(lines.Select(line => line + "\n")));
            }
            else
            {
                run.PrintRows(Rows(run), Columns);
            }

            await Task.Delay(HalfRound, run.Process.Computer.Time, cancellationToken).ConfigureAwait(false);
            run.Process.Write(Home + string.Concat(lines.Select(line => $"{line} {ClearLine}\n")) + $" {ClearLine}\n{ClearBelow}");
            await Task.Delay(HalfRound, run.Process.Computer.Time, cancellationToken).ConfigureAwait(false);
        }

        return run.Process.Fail(1, "unexpected EOF");
    }

    private static IEnumerable<JsonObject> Rows(DockerRun run)
    {
        IReadOnlyList<string> names = run.Arguments.Words;
        SimulatedMachine machine = run.FindMachine() ?? run.Machine;
        return run.Containers
            .Where(container => names.Count == 0
                ? run.Arguments.Has("all") || container.IsAlive || container.State == SimulatedContainerState.Restarting
                : names.Any(name => run.Find(name)?.Id == container.Id))
            .Select(container => Row(container, machine, run.Process.Now, run.Arguments.Has("no-trunc")));
    }

    private static JsonObject Row(SimulatedContainer container, SimulatedMachine machine, DateTimeOffset now, bool isWhole)
    {
        long memory = container.MemoryAt(now), limit = container.IsAlive ? LimitOf(container, machine) : 0;
        double traffic = container.IsAlive ? 40 * container.Cpu.Mean * (now - (container.StartedAt ?? now)).TotalSeconds : 0;
        return new JsonObject
        {
            ["BlockIO"] = $"{GoSize.Decimal(0)} / {GoSize.Decimal(0)}",
            ["CPUPerc"] = Percent(container.CpuAt(now)),
            ["Container"] = container.Id,
            ["ID"] = isWhole ? container.Id : container.Id[..12],
            ["MemPerc"] = Percent(limit == 0 ? 0 : 100.0 * memory / limit),
            ["MemUsage"] = $"{GoSize.Binary(memory)} / {GoSize.Binary(limit)}",
            ["Name"] = container.Name,
            ["NetIO"] = $"{GoSize.Decimal(Math.Floor(traffic))} / {GoSize.Decimal(Math.Floor(traffic * 0.6))}",
            ["PIDs"] = $"{(container.IsAlive ? container.ProcessCount : 0)}",
        };
    }

    private static long LimitOf(SimulatedContainer container, SimulatedMachine machine) =>
        container.MemoryLimit > 0 ? container.MemoryLimit : (long)(machine.Memory * 0.97);

    private static string Percent(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
