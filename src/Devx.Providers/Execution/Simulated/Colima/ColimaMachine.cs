using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>What colima knows of a machine beside what lima knows.</summary>
internal static class ColimaMachine
{
    /// <summary>The property of a machine that colima has begun to start and has not finished.</summary>
    public const string Unfinished = "colima-unfinished";

    /// <summary>The property of a machine whose containers colima has never set up.</summary>
    public const string NeverReady = "colima-never-ready";

    /// <summary>The runtime in colima's words.</summary>
    public static string Runtime(SimulatedMachine machine) => machine.Engine?.Dialect switch
    {
        SimulatedDialect.Containerd => "containerd",
        SimulatedDialect.Docker or SimulatedDialect.Podman => "docker",
        null => "none",
    };

    /// <summary>The runtime as list tells it: not before it has been set up once.</summary>
    public static string? ListedRuntime(SimulatedMachine machine) => machine.Properties.ContainsKey(NeverReady) ? null : Runtime(machine);
}
