namespace Devx.Tui.State;

/// <summary>What is known of a machine's containers.</summary>
internal enum ContainersStatus
{
    /// <summary>Nobody asked yet.</summary>
    NotAsked,

    /// <summary>Read, and kept up to date.</summary>
    Known,

    /// <summary>The machine does not run, so there is nothing to read.</summary>
    MachineDown,

    /// <summary>The machine has no container engine that we know.</summary>
    NoRuntime,

    /// <summary>The engine did not answer; what is shown is old.</summary>
    Failed,
}
