namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>What a simulated container's health check says.</summary>
internal enum SimulatedHealth
{
    /// <summary>There is no check.</summary>
    None,

    /// <summary>Not decided yet.</summary>
    Starting,

    /// <summary>It passes.</summary>
    Healthy,

    /// <summary>It fails.</summary>
    Unhealthy,
}
