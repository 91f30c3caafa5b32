using System.Collections.Immutable;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>The commands that start, stop, rename and delete machines, or OrbStack as a whole.</summary>
internal static class OrbLifecycle
{
    private const string Docker = "docker";
    private const string Panic = "panic: runtime error: index out of range [0] with length 0\n\ngoroutine 1 [running]:\nmain.main()";
    private const int PanicExitCode = 2;

    private static readonly TimeSpan EngineRestart = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// <c>orbctl start</c>: without a name OrbStack itself, which has been started by now; of a running machine nothing happens.
    /// </summary>
    public static Task<int> StartAsync(OrbRun run, CancellationToken cancellationToken) => EachAsync(
        run, run.Arguments.Has("all") ? run.Service.Machines.Select(machine => machine.Name) : run.Words,
        machine => run.Process.Computer.Machines.StartAsync(machine, OrbMachine.BootTakes, cancellationToken));

    /// <summary><c>orbctl stop</c>: without a name all of OrbStack, docker included.</summary>
    public static async Task<int> StopAsync(OrbRun run, CancellationToken cancellationToken)
    {
        if (run.Service.State == SimulatedMachineState.Stopped)
        {
            run.Process.WriteError("OrbStack is not running\n");
            return 0;
        }

        if (run.Words.Count == 0 && !run.Arguments.Has("all"))
        {
            await run.Service.StopAsync(run.Arguments.Has("force"), cancellationToken).ConfigureAwait(false);
            return 0;
        }

        return await EachAsync(
            run, run.Arguments.Has("all") ? run.Service.Machines.Select(machine => machine.Name) : run.Words,
            machine => run.Process.Computer.Machines.StopAsync(machine, OrbMachine.StopTakes, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary><c>orbctl restart</c> of machines, or of the docker engine alone.</summary>
    public static async Task<int> RestartAsync(OrbRun run, CancellationToken cancellationToken)
    {
        if (run.Words.Count == 0)
        {
            return run.Fail("no machines specified");
        }

        return await EachAsync(run, run.Words, async machine =>
        {
            await run.Process.Computer.Machines.StopAsync(machine, OrbMachine.StopTakes, cancellationToken).ConfigureAwait(false);
            await run.Process.Computer.Machines.StartAsync(machine, OrbMachine.BootTakes, cancellationToken).ConfigureAwait(false);
        }, () => RestartEngineAsync(run, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary><c>orbctl delete</c>: never asks without a terminal, and crashes when it is given an id.</summary>
    public static async Task<int> DeleteAsync(OrbRun run, CancellationToken cancellationToken)
    {
        string[] names = run.Arguments.Has("all") ? [.. run.Service.Machines.Select(machine => machine.Name)] : [.. run.Words];
        if (names.Length == 0)
        {
            return run.Fail("no machines specified");
        }

        if (names.Any(name => run.Find(name) is { } machine && machine.Name != name))
        {
            return run.Process.Fail(PanicExitCode, Panic);
        }

        return await EachAsync(run, names, async machine =>
        {
            await run.Process.Computer.Machines.StopAsync(machine, OrbMachine.StopTakes, cancellationToken).ConfigureAwait(false);
            run.Process.Computer.Machines.Remove(machine);
        }, () => WipeEngineAsync(run)).ConfigureAwait(false);
    }

    /// <summary><c>orbctl rename</c>: the id stays.</summary>
    public static Task<int> RenameAsync(OrbRun run, CancellationToken cancellationToken)
    {
        if (run.Words.Count != 2)
        {
            return Task.FromResult(run.Fail($"accepts 2 arg(s), received {run.Words.Count}"));
        }

        string wanted = run.Words[1];
        string? refusal = !OrbNewMachine.IsName(wanted) ? $"invalid machine name '{wanted}'"
            : run.Find(wanted) is not null || wanted == Docker ? $"machine already exists: '{wanted}'"
            : null;
        if (run.Find(run.Words[0]) is not { } machine || refusal is not null)
        {
            return Task.FromResult(refusal is null ? run.FailMissing(run.Words[0]) : run.Fail(refusal));
        }

        run.Process.Computer.Machines.Remove(machine);
        run.Process.Computer.Machines.Add(machine with { Name = wanted });
        return Task.FromResult(0);
    }

    private static async Task<int> EachAsync(
        OrbRun run, IEnumerable<string> names, Func<SimulatedMachine, Task> actAsync, Func<Task>? onEngineAsync = null)
    {
        int exitCode = 0;
        foreach (string name in names)
        {
            if (run.Find(name) is { } machine)
            {
                await actAsync(machine).ConfigureAwait(false);
            }
            else if (name == Docker && onEngineAsync is not null)
            {
                await onEngineAsync().ConfigureAwait(false);
            }
            else if (name != Docker)
            {
                exitCode = run.FailMissing(name);
            }
        }

        return exitCode;
    }

    private static async Task RestartEngineAsync(OrbRun run, CancellationToken cancellationToken)
    {
        await run.Process.WorkAsync(EngineRestart, cancellationToken).ConfigureAwait(false);
        foreach (SimulatedContainer container in Engine(run).Where(container => container.IsAlive))
        {
            run.Process.Computer.Containers.End(run.Service.Find()!, container, 137, "kill", "die"); // the service runs by now
            if (container.RestartPolicy is "always" or "unless-stopped")
            {
                run.Process.Computer.Containers.Start(run.Service.Find()!, container);
            }
        }
    }

    private static Task WipeEngineAsync(OrbRun run)
    {
        foreach (SimulatedContainer container in Engine(run))
        {
            run.Process.Computer.Containers.Remove(run.Service.Find()!, container);
        }

        return Task.CompletedTask;
    }

    private static ImmutableArray<SimulatedContainer> Engine(OrbRun run) => run.Service.Find()?.Containers ?? [];
}
