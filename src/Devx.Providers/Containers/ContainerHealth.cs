namespace Devx.Providers.Containers;

/// <summary>What a container's own health check says.</summary>
public enum ContainerHealth
{
    /// <summary>It has no health check.</summary>
    None,

    /// <summary>The check has not decided yet.</summary>
    Starting,

    /// <summary>The check passes.</summary>
    Healthy,

    /// <summary>The check fails.</summary>
    Unhealthy,
}
