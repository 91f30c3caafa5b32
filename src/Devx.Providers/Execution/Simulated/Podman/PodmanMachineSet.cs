using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary><c>podman machine set</c>.</summary>
internal static class PodmanMachineSet
{
    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(PodmanRun run, CancellationToken cancellationToken)
    {
        string name = PodmanMachines.Name(run);
        if (PodmanMachineNumbers.Refuse(run, "set") is { } refused)
        {
            return Task.FromResult(refused);
        }

        if (PodmanMachines.Find(run, name) is not { } machine)
        {
            return Task.FromResult(run.Fail(PodmanMachines.Missing(name)));
        }

        if (PodmanMachines.SaysRunning(machine))
        {
            return Task.FromResult(run.Fail("unable to change settings unless vm is stopped"));
        }

        if (PodmanMachineNumbers.Number(run, "disk-size") is { } disk && disk << 30 < machine.Disk)
        {
            return Task.FromResult(run.Fail($"new disk size must be larger than {machine.Disk >> 30} GB"));
        }

        Change(run, machine);
        run.Process.Write(run.Arguments.Value("disk-size") is not null && machine.VmType == "qemu" ? "Image resized.\n" : "");
        return Task.FromResult(0);
    }

    private static void Change(PodmanRun run, SimulatedMachine machine)
    {
        run.Computer.Machines.Edit(machine, current => current with
        {
            CpuCount = (int)(PodmanMachineNumbers.Number(run, "cpus") ?? current.CpuCount),
            Memory = PodmanMachineNumbers.Number(run, "memory") is { } memory ? memory << 20 : current.Memory,
            Disk = PodmanMachineNumbers.Number(run, "disk-size") is { } disk ? disk << 30 : current.Disk,
        });
        if (run.Arguments.Value("rootful") is not null)
        {
            bool isRootful = run.Arguments.Has("rootful");
            run.Computer.Machines.Edit(machine, current => PodmanMachines.WithRootful(current, isRootful));
            // The default follows the machine from one of its connections to the other.
            run.Computer.Change(state => PodmanTarget.MachineOf(state, state.DefaultPodmanConnection ?? "")?.Name == machine.Name
                ? state with { DefaultPodmanConnection = isRootful ? $"{machine.Name}-root" : machine.Name }
                : state);
        }
    }
}
