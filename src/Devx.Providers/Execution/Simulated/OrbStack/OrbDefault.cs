using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary><c>orbctl default</c>: tells or sets the machine that is used when none is named.</summary>
internal static class OrbDefault
{
    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(OrbRun run, CancellationToken cancellationToken) =>
        Task.FromResult(run.Words.Count == 0 ? Tell(run) : Set(run, run.Words[0]));

    private static int Tell(OrbRun run)
    {
        if (run.Service.Machines.FirstOrDefault(machine => machine.IsDefault) is { } machine)
        {
            run.Process.WriteLine(machine.Name);
        }
        else
        {
            run.Process.WriteError("No default machine set. (will pick most recently-used machine)\n");
        }

        return 0;
    }

    private static int Set(OrbRun run, string name)
    {
        if (name == "none")
        {
            foreach (SimulatedMachine machine in run.Service.Machines.Where(machine => machine.IsDefault))
            {
                run.Process.Computer.Machines.Edit(machine, current => current with { IsDefault = false });
            }

            return 0;
        }

        if (run.Find(name) is not { } found)
        {
            return run.FailMissing(name);
        }

        run.Process.Computer.Machines.MakeDefault(found);
        return 0;
    }
}
