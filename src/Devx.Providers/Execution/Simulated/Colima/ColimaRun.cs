using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Lima;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>One run of a command of colima.</summary>
/// <param name="Process">The process.</param>
/// <param name="Arguments">What follows the command's name.</param>
/// <param name="Profile">The profile it is about.</param>
internal sealed record ColimaRun(SimulatedProcess Process, CobraArguments Arguments, ColimaProfile Profile)
{
    /// <summary>What colima says.</summary>
    public ColimaLog Log { get; } = new(Process);

    /// <summary>What the limactl says that colima runs: all of it goes to colima's standard output.</summary>
    public LimaLog LimaLog { get; } = new(Process, isOutput: true);

    /// <summary>Where colima keeps things.</summary>
    public ColimaFolders Folders { get; } = ColimaFolders.Of(Process.Computer.Platform);

    /// <summary>The computer.</summary>
    public SimulatedComputer Computer => Process.Computer;

    /// <summary>The profile's virtual machine as it is now; null when there is none.</summary>
    public LimaInstance? Instance => Folders.LimaHome.Find(Computer, Profile.Instance);

    /// <summary>The machine as it is now; null when there is none.</summary>
    public SimulatedMachine? Machine => Instance?.Machine;

    /// <summary>True when lima says that it runs, which it does long before it is ready.</summary>
    public bool IsRunning => Instance?.Status == "Running";

    /// <summary>True when it runs and colima has set its containers up.</summary>
    public bool IsReady => Machine is { IsRunning: true } machine && !machine.Properties.ContainsKey(ColimaMachine.Unfinished);

    /// <summary>Changes the machine's settings.</summary>
    public void Edit(Func<SimulatedMachine, SimulatedMachine> change)
    {
        if (Machine is { } machine)
        {
            Computer.Machines.Edit(machine, change);
        }
    }
}
