using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Demo;

/// <summary>What the containers of the demo print.</summary>
internal static class DemoLogs
{
    /// <summary>A web service with a database that is too small for it.</summary>
    public static SimulatedLog Api { get; } = new("INFO   listening on :80",
    [
        "INFO   GET  /v1/orders            200   12 ms  user=81",
        "INFO   GET  /v1/orders/311        200    9 ms  user=81",
        "INFO   GET  /healthz              200    1 ms",
        "WARN   pool is 9/10 busy",
        "ERROR  POST /v1/orders            500  2.1 s   user=17",
        "       Npgsql.PostgresException: 53300: too many connections",
        "          at Orders.Store.Save() in Store.cs:line 88",
        "INFO   GET  /v1/customers/17      200    7 ms  user=17",
        "INFO   POST /v1/orders            201   31 ms  user=204",
        "INFO   GET  /healthz              200    1 ms",
    ], TimeSpan.FromMilliseconds(700));

    /// <summary>A worker that takes jobs from a queue.</summary>
    public static SimulatedLog Worker { get; } = new("worker ready, 4 threads",
        ["job invoice-1 done in 210 ms", "job mail-7 done in 48 ms", "queue empty", "job invoice-2 done in 190 ms"],
        TimeSpan.FromSeconds(3));

    /// <summary>A database server.</summary>
    public static SimulatedLog Postgres { get; } = new("LOG:  database system is ready to accept connections",
    [
        "LOG:  checkpoint starting: time",
        "LOG:  checkpoint complete: wrote 44 buffers (0.3%); write=4.3 s, sync=0.003 s",
        "FATAL:  sorry, too many clients already",
    ], TimeSpan.FromSeconds(40));

    /// <summary>A migration that fails.</summary>
    public static SimulatedLog Migrate { get; } = new("applying 0042_add_order_index",
        ["waiting for lock on table orders", "error: canceling statement due to lock timeout"], TimeSpan.FromSeconds(4));

    /// <summary>A program that says once that it is up.</summary>
    public static SimulatedLog Once(string line) => new(line, [], TimeSpan.FromHours(1));
}
