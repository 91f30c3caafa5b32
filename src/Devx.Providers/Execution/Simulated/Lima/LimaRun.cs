using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>One run of a command of limactl.</summary>
/// <param name="Process">The process.</param>
/// <param name="Arguments">What follows the command's name.</param>
/// <param name="Home">The directory of instances.</param>
/// <param name="Log">What it says.</param>
internal sealed record LimaRun(SimulatedProcess Process, CobraArguments Arguments, LimaHome Home, LimaLog Log)
{
    /// <summary>The words that are no flags.</summary>
    public IReadOnlyList<string> Words => Arguments.Words;

    /// <summary>The computer.</summary>
    public SimulatedComputer Computer => Process.Computer;

    /// <summary>An instance by its name; null when there is none.</summary>
    public LimaInstance? Find(string name) => Home.Find(Computer, name);

    /// <summary>What the commands say that open the instance's file without asking whether it exists.</summary>
    public int FailMissing(string name) => Log.Fatal(MissingFile(name));

    /// <summary><c>open …/lima.yaml: no such file or directory</c>.</summary>
    public string MissingFile(string name) => $"open {Home.Directory}/{name}/lima.yaml: no such file or directory";
}
