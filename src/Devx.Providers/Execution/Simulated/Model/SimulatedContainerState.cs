namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>What a simulated container is doing.</summary>
internal enum SimulatedContainerState
{
    /// <summary>Made, never started.</summary>
    Created,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Frozen in memory.</summary>
    Paused,

    /// <summary>Between two runs.</summary>
    Restarting,

    /// <summary>Ended.</summary>
    Exited,
}
