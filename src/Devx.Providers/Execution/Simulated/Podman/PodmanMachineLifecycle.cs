using System.Collections.Immutable;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman machine start</c>, <c>stop</c> and <c>rm</c>.</summary>
internal static class PodmanMachineLifecycle
{
    private static readonly TimeSpan StartTakes = TimeSpan.FromSeconds(19);
    private static readonly TimeSpan StopTakes = TimeSpan.FromSeconds(6);

    /// <summary><c>podman machine start</c>.</summary>
    public static Task<int> StartAsync(PodmanRun run, CancellationToken cancellationToken) =>
        StartAsync(run, PodmanMachines.Name(run), run.Arguments.Words.Count > 0, cancellationToken);

    /// <summary>Starts a machine.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">The machine.</param>
    /// <param name="wasNamed">True when the name was given, which the hints then repeat.</param>
    /// <param name="cancellationToken">Ends the command, not the boot.</param>
    public static async Task<int> StartAsync(PodmanRun run, string name, bool wasNamed, CancellationToken cancellationToken)
    {
        if (PodmanMachines.Find(run, name) is not { } machine)
        {
            return run.Fail(PodmanMachines.Missing(name));
        }

        bool isQuiet = run.Arguments.Has("quiet");
        run.Process.Write(isQuiet ? "" : $"Starting machine \"{name}\"\n");
        if (await BlockedAsync(run, machine, cancellationToken).ConfigureAwait(false) is { } blocked)
        {
            return run.Fail($"unable to start \"{name}\": {blocked}");
        }

        if (Refusal(machine) is { } refusal)
        {
            await run.Process.WorkAsync(TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
            return run.Fail($"qemu exited unexpectedly with exit code 1, stderr: {refusal}\n");
        }

        if (!isQuiet)
        {
            run.Process.Write(RootlessHint(run, machine, wasNamed));
        }

        await run.Computer.Machines.StartAsync(machine, StartTakes, cancellationToken).ConfigureAwait(false);
        if (PodmanMachines.Find(run, name) is not { IsRunning: true })
        {
            return run.Fail("machine did not transition into running state: ssh error: machine not in running state");
        }

        run.Process.Write((isQuiet ? "" : ConnectHint(run, name)) + $"Machine \"{name}\" started successfully\n");
        return 0;
    }

    /// <summary><c>podman machine stop</c>: of a stopped one it says the same.</summary>
    public static async Task<int> StopAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = PodmanMachines.Name(run);
        if (PodmanMachines.Find(run, name) is not { } machine)
        {
            return run.Fail(PodmanMachines.Missing(name));
        }

        await StopAsync(run, machine, cancellationToken).ConfigureAwait(false);
        run.Process.WriteLine($"Machine \"{name}\" stopped successfully");
        return 0;
    }

    /// <summary><c>podman machine rm</c>: without force it asks, and nobody answers.</summary>
    public static async Task<int> RemoveAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = PodmanMachines.Name(run);
        if (PodmanMachines.Find(run, name) is not { } machine)
        {
            return run.Fail(PodmanMachines.Missing(name));
        }

        if (!run.Arguments.Has("force"))
        {
            return PodmanMachines.SaysRunning(machine)
                ? run.Fail($"running vm \"{name}\" cannot be destroyed")
                : AskWithoutAnswer(run, name);
        }

        await StopAsync(run, machine, cancellationToken).ConfigureAwait(false);
        run.Computer.Machines.Remove(machine);
        run.Computer.Change(state => PodmanTarget.MachineOf(state, state.DefaultPodmanConnection ?? "") is null
            ? state with { DefaultPodmanConnection = PodmanTarget.Machines(state).FirstOrDefault()?.Name }
            : state);
        return 0;
    }

    private static async Task StopAsync(PodmanRun run, SimulatedMachine machine, CancellationToken cancellationToken)
    {
        if (!PodmanMachines.SaysRunning(machine))
        {
            return;
        }

        await run.Computer.Machines.WhileAsync(machine, SimulatedMachineState.Starting, cancellationToken).ConfigureAwait(false);
        run.Process.Write(machine.VmType == "qemu" ? "Waiting for VM to exit...\n" : "");
        await run.Computer.Machines.StopAsync(machine, StopTakes, cancellationToken).ConfigureAwait(false);
    }

    // A second start waits for the machine's lock, then finds it running; a start during a stop waits, then starts.
    private static async Task<string?> BlockedAsync(PodmanRun run, SimulatedMachine machine, CancellationToken cancellationToken)
    {
        if (PodmanMachines.SaysRunning(machine))
        {
            await run.Computer.Machines.WhileAsync(machine, SimulatedMachineState.Starting, cancellationToken).ConfigureAwait(false);
            return "already running";
        }

        await run.Computer.Machines.WhileAsync(machine, SimulatedMachineState.Stopping, cancellationToken).ConfigureAwait(false);
        return PodmanTarget.Machines(run.Process.State).FirstOrDefault(PodmanMachines.SaysRunning) is { } other
            ? $"{other.Name} already starting or running: only one VM can be active at a time"
            : null;
    }

    // Neither init nor set checks these.
    private static string? Refusal(SimulatedMachine machine) =>
        machine.CpuCount < 1
            ? "qemu-system-x86_64: Invalid CPU topology: CPU topology parameters must be greater than zero"
        : machine.CpuCount > 255
            ? $"qemu-system-x86_64: Invalid SMP CPUs {machine.CpuCount}. The max CPUs supported by machine 'pc-i440fx-11.1' is 255"
        : machine.Memory < 64 << 20 ? "qemu: initrd is too large, cannot support.(max: 884735, need 2139796)"
        : null;

    private static string RootlessHint(PodmanRun run, SimulatedMachine machine, bool wasNamed) =>
        PodmanMachines.IsRootful(machine) || run.Arguments.Has("no-info")
            ? ""
            : "\nThis machine is currently configured in rootless mode. If your containers\n"
                + "require root permissions (e.g. ports < 1024), or if you run into compatibility\n"
                + "issues with non-podman clients, you can switch using the following command:\n\n"
                + $"\tpodman machine set --rootful{(wasNamed ? " " + machine.Name : "")}\n\n";

    private static string ConnectHint(PodmanRun run, string name)
    {
        ImmutableArray<string> mounts = run.Computer.Platform.System switch
        {
            HostSystem.Linux => [run.Computer.Platform.HomeDirectory],
            HostSystem.MacOs => ["/Users", "/private", "/var/folders"],
        };
        string socket = PodmanMachines.Socket(run, name);
        return string.Concat(mounts.Select(mount => $"Mounting volume... {mount}:{mount}\n")) + $"API forwarding listening on: {socket}\n"
            + (run.Arguments.Has("no-info")
                ? ""
                : "You can connect Docker API clients by setting DOCKER_HOST using the\nfollowing command in your terminal session:\n\n"
                    + $"        export DOCKER_HOST='unix://{socket}'\n\n");
    }

    private static int AskWithoutAnswer(PodmanRun run, string name)
    {
        string folder = PodmanMachines.RunFolder(run);
        run.Process.Write("The following files will be deleted:\n\n\n"
            + $"{PodmanMachines.ConfigFolder(run)}/{name}.json\n{folder}/{name}.sock\n{folder}/{name}-gvproxy.sock\n"
            + $"{folder}/{name}-api.sock\n{folder}/{name}.log\n{folder}/{name}_vm.pid\n{folder}/qmp_{name}.sock\n"
            + "Are you sure you want to continue? [y/N] ");
        return run.Fail("EOF");
    }
}
