using Devx.Providers.Execution.Simulated.Guest;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary><c>orbctl run</c>: a command in a machine, which is started for it; the exit code is the command's own.</summary>
internal static class OrbGuest
{
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(40);

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync(OrbRun run, CancellationToken cancellationToken)
    {
        if (run.Process.Arguments.Contains("--") && !run.Words.Contains("--"))
        {
            return run.Fail("unknown flag: --");
        }

        string? name = run.Arguments.Value("machine");
        SimulatedMachine? machine = name is null ? Usual(run) : run.Find(name);
        if (machine is null)
        {
            return name is null ? run.Fail("no machines found") : run.FailMissing(name);
        }

        await run.Process.Computer.Machines.StartAsync(machine, OrbMachine.BootTakes, cancellationToken).ConfigureAwait(false);
        await run.Process.WorkAsync(Takes, cancellationToken).ConfigureAwait(false);
        if (run.Find(machine.Name) is not { IsRunning: true } running)
        {
            return run.Fail("machine not running");
        }

        string user = run.Arguments.Value("user") ?? running.Properties.GetValueOrDefault("user") ?? run.User;
        return await new GuestSession(run.Process, OrbMachine.Guest(running, run.Service.Find(), user) with
        {
            Folder = run.Arguments.Value("workdir") ?? "/",
        }).RunAsync(run.Words, cancellationToken).ConfigureAwait(false);
    }

    private static SimulatedMachine? Usual(OrbRun run) => run.Service.Machines.FirstOrDefault(machine => machine.IsDefault)
        ?? run.Service.Machines.MaxBy(machine => machine.StartedAt);
}
