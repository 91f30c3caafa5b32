using System.Globalization;
using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman stats</c>: one look, or one list after the other with nothing between them.</summary>
internal static class PodmanStats
{
    private static readonly TimeSpan OneLook = TimeSpan.FromMilliseconds(80);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        if (run.Arguments.Words.FirstOrDefault(name => run.Find(name) is null) is { } missing)
        {
            return run.Fail($"unable to get list of containers: no container with name or ID \"{missing}\" found: no such container");
        }

        await run.Process.WorkAsync(OneLook, cancellationToken).ConfigureAwait(false);
        int exitCode = Print(run);
        while (!run.Arguments.Has("no-stream") && exitCode == 0)
        {
            await Task.Delay(Interval(run), run.Computer.Time, cancellationToken).ConfigureAwait(false);
            exitCode = run.FindMachine() is null ? run.Fail("unexpected EOF") : Print(run);
        }

        return exitCode;
    }

    private static TimeSpan Interval(PodmanRun run) => TimeSpan.FromSeconds(
        int.TryParse(run.Arguments.Value("interval"), CultureInfo.InvariantCulture, out int seconds) ? Math.Max(1, seconds) : 5);

    private static int Print(PodmanRun run)
    {
        JsonObject[] rows = [.. run.Containers
            .Where(container => run.Arguments.Words.Count == 0
                ? container.IsAlive || run.Arguments.Has("all")
                : run.Arguments.Words.Any(name => run.Find(name)?.Id == container.Id))
            .Select(container => Row(container, run.Machine, run.Process.Now, run.Arguments.Has("no-trunc")))];
        return run.PrintRows(
            () => GoJson.Indented(new JsonArray([.. rows]), 1) + "\n",
            () => rows,
            ("ID", "id"), ("NAME", "name"), ("CPU %", "cpu_percent"), ("MEM USAGE / LIMIT", "mem_usage"), ("MEM %", "mem_percent"),
            ("NET IO", "net_io"), ("BLOCK IO", "block_io"), ("PIDS", "pids"));
    }

    private static JsonObject Row(SimulatedContainer container, SimulatedMachine machine, DateTimeOffset now, bool isWhole)
    {
        DateTimeOffset start = container.StartedAt ?? now;
        double busy = container.IsAlive ? container.Cpu.Sum(start, now) / 100 : 0;
        double average = now > start ? 100 * busy / (now - start).TotalSeconds : 0;
        long memory = container.MemoryAt(now), limit = container.IsAlive ? (long)(machine.Memory * 0.97) : 0;
        return new JsonObject
        {
            ["id"] = isWhole ? container.Id : container.Id[..12],
            ["name"] = container.Name,
            ["cpu_time"] = Seconds(busy),
            ["cpu_percent"] = Percent(average),
            ["avg_cpu"] = Percent(average),
            ["mem_usage"] = $"{GoSize.Decimal(memory)} / {GoSize.Decimal(limit)}",
            ["mem_percent"] = Percent(limit == 0 ? 0 : 100.0 * memory / limit),
            ["net_io"] = $"{GoSize.Decimal(Math.Floor(busy * 900))} / {GoSize.Decimal(Math.Floor(busy * 400))}",
            ["block_io"] = $"{GoSize.Decimal(0)} / {GoSize.Decimal(0)}",
            ["pids"] = $"{(container.IsAlive ? container.ProcessCount : 0)}",
        };
    }

    private static string Percent(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "%";

    // As Go prints a duration: 283.432ms, 12.5s, 3m4.5s, 1h2m3s.
    private static string Seconds(double seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        string rest = string.Create(CultureInfo.InvariantCulture, $"{seconds % 60:0.######}s");
        return seconds == 0 ? "0s"
            : seconds < 1 ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.######}ms")
            : time.TotalHours >= 1 ? $"{(int)time.TotalHours}h{time.Minutes}m{rest}"
            : time.TotalMinutes >= 1 ? $"{time.Minutes}m{rest}"
            : rest;
    }
}
