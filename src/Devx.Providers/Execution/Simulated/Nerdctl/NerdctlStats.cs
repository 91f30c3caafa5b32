using System.Globalization;
using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Nerdctl;

/// <summary><c>nerdctl stats</c>: one look, or a stream that clears the screen even when there is none.</summary>
internal static class NerdctlStats
{
    private const string Clear = "\u001b[2J\u001b[H";
    private const int ShortId = 12;

    private static readonly TimeSpan OneLook = TimeSpan.FromSeconds(1.2), Round = TimeSpan.FromMilliseconds(500);

    private static readonly (string, string)[] Columns =
    [
        ("CONTAINER ID", "ID"), ("NAME", "Name"), ("CPU %", "CPUPerc"), ("MEM USAGE / LIMIT", "MemUsage"), ("MEM %", "MemPerc"),
        ("NET I/O", "NetIO"), ("BLOCK I/O", "BlockIO"), ("PIDS", "PIDs"),
    ];

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(NerdctlRun run, CancellationToken cancellationToken)
    {
        if (run.Words.FirstOrDefault(name => run.Find(name) is null) is { } missing)
        {
            return run.Fatal($"no such container {missing}");
        }

        await run.Process.WorkAsync(OneLook, cancellationToken).ConfigureAwait(false);
        if (run.Arguments.Has("no-stream"))
        {
            return run.PrintRows(Rows(run), Columns);
        }

        while (run.Machine.IsRunning)
        {
            run.Process.Write(Clear);
            run.PrintRows(Rows(run), Columns);
            await Task.Delay(Round, run.Process.Computer.Time, cancellationToken).ConfigureAwait(false);
        }

        return 1;
    }

    private static IEnumerable<JsonObject> Rows(NerdctlRun run) => run.Containers
        .Where(container => run.Words.Count > 0
            ? run.Words.Any(name => run.Find(name)?.Id == container.Id)
            : run.Arguments.Has("all") || container.IsAlive)
        .Select(container => Row(container, run));

    private static JsonObject Row(SimulatedContainer container, NerdctlRun run)
    {
        DateTimeOffset now = run.Process.Now;
        bool isWhole = run.Arguments.Has("no-trunc");
        long memory = container.MemoryAt(now);
        long limit = container.MemoryLimit > 0 ? container.MemoryLimit : (long)(run.Machine.Memory * 0.97);
        return new JsonObject
        {
            ["Name"] = isWhole || container.Name.Length <= ShortId ? container.Name : container.Name[..ShortId],
            ["ID"] = isWhole ? container.Id : container.Id[..ShortId],
            ["CPUPerc"] = container.IsAlive ? Percent(container.CpuAt(now)) : "--",
            ["MemUsage"] = container.IsAlive ? $"{GoSize.Binary(memory)} / {GoSize.Binary(limit)}" : "-- / --",
            ["MemPerc"] = container.IsAlive ? Percent(100.0 * memory / limit) : "--",
            ["NetIO"] = container.IsAlive ? "1.2kB / 0B" : "--",
            ["BlockIO"] = container.IsAlive ? "0B / 0B" : "--",
            ["PIDs"] = container.IsAlive ? $"{container.ProcessCount}" : "--",
        };
    }

    private static string Percent(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
