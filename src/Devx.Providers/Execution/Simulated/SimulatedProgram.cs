namespace Devx.Providers.Execution.Simulated;

/// <summary>A program installed on the simulated computer.</summary>
/// <param name="Path">Its full path; its last part is the name by which it is found.</param>
/// <param name="Cli">What it does.</param>
internal sealed record SimulatedProgram(string Path, ISimulatedCli Cli)
{
    /// <summary>The program's file name.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
