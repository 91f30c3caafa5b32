namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>What a simulated machine is doing.</summary>
internal enum SimulatedMachineState
{
    /// <summary>Down.</summary>
    Stopped,

    /// <summary>On its way up.</summary>
    Starting,

    /// <summary>Up, with its engine.</summary>
    Running,

    /// <summary>On its way down.</summary>
    Stopping,

    /// <summary>Neither up nor down; the machine's problem says why.</summary>
    Broken,
}
