using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Demo;

/// <summary>What the containers of the shop print: plain and coloured lines, levels, a stack trace, a very long line.</summary>
internal static class DemoLogs
{
    private const string Info = "\u001b[32mINFO\u001b[0m ", Warn = "\u001b[33mWARN\u001b[0m ", Error = "\u001b[1;31mERROR\u001b[0m";

    /// <summary>A web service with a database that is too small for it; it colours levels, and errors go to standard error.</summary>
    public static SimulatedLog Api { get; } = new($"{Info}  listening on :80",
    [
        $"{Info}  GET  /v1/orders            200   12 ms  user=81",
        $"{Info}  GET  /v1/orders/311        200    9 ms  user=81",
        $"{Info}  GET  /healthz              200    1 ms",
        $"{Warn}  pool is 9/10 busy",
        $"{Error}  POST /v1/orders            500  2.1 s   user=17",
        $"{Error}  Npgsql.PostgresException: 53300: too many connections",
        $"{Error}     at Orders.Store.Save() in Store.cs:line 88",
        $"{Info}  GET  /v1/customers/17      200    7 ms  user=17",
        $"{Info}  POST /v1/orders            201   31 ms  user=204",
        "\u001b[90mDEBUG\u001b[0m  body {\"order\":312,\"customer\":204,\"lines\":["
            + string.Join(',', Enumerable.Range(1, 24).Select(
                line => $"{{\"line\":{line},\"article\":\"A-{1000 + (line * 37)}\",\"count\":{line % 5}}}"))
            + "]}",
        $"{Info}  GET  /healthz              200    1 ms",
    ], TimeSpan.FromMilliseconds(700))
    { ErrorWord = "ERROR" };

    /// <summary>A worker that takes jobs from a queue until it crashes.</summary>
    public static SimulatedLog Worker { get; } = new("worker ready, 4 threads",
        ["job invoice-1 done in 210 ms", "job mail-7 done in 48 ms", "queue empty", "job invoice-2 done in 190 ms"],
        TimeSpan.FromSeconds(3));

    /// <summary>A database server.</summary>
    public static SimulatedLog Postgres { get; } = new("LOG:  database system is ready to accept connections",
    [
        "LOG:  checkpoint starting: time",
        "LOG:  checkpoint complete: wrote 44 buffers (0.3%); write=4.3 s, sync=0.003 s",
        "FATAL:  sorry, too many clients already",
    ], TimeSpan.FromSeconds(40))
    { IsOnStandardError = true };

    /// <summary>A migration that fails.</summary>
    public static SimulatedLog Migrate { get; } = new("applying 0042_add_order_index",
        ["waiting for lock on table orders", "error: canceling statement due to lock timeout"], TimeSpan.FromSeconds(4))
    {
        ErrorWord = "error:",
    };

    /// <summary>A program that says once that it is up.</summary>
    public static SimulatedLog Once(string line) => new(line, [], TimeSpan.FromHours(1));
}
