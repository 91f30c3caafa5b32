using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary>One run of a command of orbctl.</summary>
/// <param name="Process">The process.</param>
/// <param name="Arguments">What follows the command's name.</param>
internal sealed record OrbRun(SimulatedProcess Process, CobraArguments Arguments)
{
    /// <summary>OrbStack as a whole.</summary>
    public OrbService Service { get; } = new(Process);

    /// <summary>The words that are no flags.</summary>
    public IReadOnlyList<string> Words => Arguments.Words;

    /// <summary>The user on the host, who is there in every machine.</summary>
    public string User => Process.Computer.Platform.HomeDirectory[(Process.Computer.Platform.HomeDirectory.LastIndexOf('/') + 1)..];

    /// <summary>A machine by its name or id; null when there is none.</summary>
    public SimulatedMachine? Find(string name) =>
        Service.Machines.FirstOrDefault(machine => machine.Name == name || OrbMachine.Id(machine) == name);

    /// <summary>Says why it gives up.</summary>
    /// <returns>The exit code, always 1.</returns>
    public int Fail(string message) => Process.Fail(1, message);

    /// <summary>Says that there is no such machine.</summary>
    public int FailMissing(string name) => Fail($"machine not found: '{name}'");
}
