namespace Devx.Providers.Execution.Simulated;

/// <summary>A command line program of the simulated computer: reads and changes the computer, answers as the real program does.</summary>
internal interface ISimulatedCli
{
    /// <summary>Runs the program once.</summary>
    /// <param name="process">Its arguments and variables, the computer, and where it prints.</param>
    /// <param name="cancellationToken">Kills it. What it set going on the computer goes on, as with the real one.</param>
    /// <returns>Its exit code.</returns>
    Task<int> RunAsync(SimulatedProcess process, CancellationToken cancellationToken);

    /// <summary>The files on the host that the program keeps, as they are now.</summary>
    IEnumerable<SimulatedFile> Files(SimulatedComputer computer) => [];
}
