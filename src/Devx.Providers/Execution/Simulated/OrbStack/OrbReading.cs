using System.Text.Json.Nodes;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>The commands that tell something.</summary>
internal static class OrbReading
{
    private static readonly TimeSpan Asking = TimeSpan.FromMilliseconds(30);

    /// <summary><c>orbctl status</c>: starts nothing; its exit code says the same as its word.</summary>
    public static Task<int> StatusAsync(OrbRun run, CancellationToken cancellationToken)
    {
        (string word, int exitCode) = run.Service.State switch
        {
            SimulatedMachineState.Running or SimulatedMachineState.Stopping => ("Running", 0),
            SimulatedMachineState.Stopped or SimulatedMachineState.Broken => ("Stopped", 1),
            SimulatedMachineState.Starting => ("Starting", 2),
        };
        run.Process.WriteLine(word);
        return Task.FromResult(exitCode);
    }

    /// <summary><c>orbctl version</c>.</summary>
    public static Task<int> VersionAsync(OrbRun run, CancellationToken cancellationToken)
    {
        run.Process.Write($"Version: {OrbctlCli.Version} (2020300)\nCommit: 8f9c941121b1f2a6ae38d5c8ad4c3a6b9e1d7c50 ");
        run.Process.WriteLine($"(v{OrbctlCli.Version})");
        return Task.FromResult(0);
    }

    /// <summary><c>orbctl list</c>.</summary>
    public static async Task<int> ListAsync(OrbRun run, CancellationToken cancellationToken)
    {
        await run.Process.WorkAsync(Asking, cancellationToken).ConfigureAwait(false);
        SimulatedMachine[] machines = [.. run.Service.Machines.Where(machine => machine.IsRunning || !run.Arguments.Has("running"))];
        run.Process.Write(run.Arguments switch
        {
            _ when run.Arguments.Value("format") == "json" =>
                GoJson.Indented(new JsonArray([.. machines.Select(machine => OrbMachine.Record(machine, run.User))]), 2) + "\n",
            _ when run.Arguments.Has("quiet") => string.Concat(machines.Select(machine => machine.Name + "\n")),
            _ => string.Concat(machines.Select(machine => Line(machine) + "\n")),
        });
        return 0;
    }

    /// <summary><c>orbctl info</c>.</summary>
    public static async Task<int> InfoAsync(OrbRun run, CancellationToken cancellationToken)
    {
        await run.Process.WorkAsync(Asking, cancellationToken).ConfigureAwait(false);
        if (run.Words.Count == 0)
        {
            return run.Fail("no machines specified");
        }

        if (run.Find(run.Words[0]) is not { } machine)
        {
            return run.FailMissing(run.Words[0]);
        }

        run.Process.WriteLine(run.Arguments.Value("format") == "json"
            ? GoJson.Indented(Info(run, machine), 2)
            : $"ID: {OrbMachine.Id(machine)}\nName: {machine.Name}\nState: {OrbMachine.State(machine)}\n"
                + $"Distro: {machine.Properties.GetValueOrDefault("distro")}\nVersion: {machine.Properties.GetValueOrDefault("version")}\n"
                + $"Architecture: {OrbMachine.Architecture(machine)}");
        return 0;
    }

    /// <summary><c>orbctl logs</c>.</summary>
    public static Task<int> LogsAsync(OrbRun run, CancellationToken cancellationToken)
    {
        if (run.Words.Count == 0 || run.Find(run.Words[0]) is not { } machine)
        {
            return Task.FromResult(run.Words.Count == 0 ? run.Fail("no machines specified") : run.FailMissing(run.Words[0]));
        }

        string system = $"{machine.Properties.GetValueOrDefault("distro")} {machine.Properties.GetValueOrDefault("version")}";
        run.Process.Write(machine.StartedAt is null
            ? ""
            : $"Welcome to {system}!\n\n[  OK  ] Reached target multi-user.target - Multi-User System.\n");
        return Task.FromResult(0);
    }

    private static JsonObject Info(OrbRun run, SimulatedMachine machine) => new()
    {
        ["record"] = OrbMachine.Record(machine, run.User),
        ["disk_size"] = machine.DiskUsed,
        ["ip4"] = machine.IsRunning ? Address(run, machine) : null,
        ["ip6"] = machine.IsRunning ? "fd07:b51a:cc66:0:a4c3:1bff:fe2d:8f11" : null,
    };

    private static string Address(OrbRun run, SimulatedMachine machine) =>
        $"192.168.139.{20 + run.Service.Machines.TakeWhile(other => other.Name != machine.Name).Count()}";

    private static string Line(SimulatedMachine machine) => string.Join(
        "  ", machine.Name, OrbMachine.State(machine), machine.Properties.GetValueOrDefault("distro"),
        machine.Properties.GetValueOrDefault("version"), OrbMachine.Architecture(machine), GoSize.Decimal(machine.DiskUsed));
}
