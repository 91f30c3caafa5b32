namespace Devx.Providers.Execution.Simulated;

/// <summary>A host that is a simulated computer.</summary>
public static class SimulatedHost
{
    /// <summary>The host of a simulated computer.</summary>
    public static HostAccess Create(SimulatedComputer computer) => new(
        new SimulatedCommandRunner(computer), new SimulatedTerminal(computer), new SimulatedFiles(computer), computer.Time,
        computer.Platform);
}
