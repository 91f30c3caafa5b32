namespace Devx.Providers.Containers;

/// <summary>The state words of the runtimes, and the labels that group containers.</summary>
internal static class ContainerWords
{
    /// <summary>The shared status of a docker or podman state word.</summary>
    public static ContainerStatus Status(string state) => state.ToLowerInvariant() switch
    {
        "created" or "initialized" or "configured" => ContainerStatus.Created,
        "running" => ContainerStatus.Running,
        "paused" => ContainerStatus.Paused,
        "restarting" => ContainerStatus.Restarting,
        "stopping" => ContainerStatus.Stopping,
        "removing" => ContainerStatus.Removing,
        "exited" or "stopped" => ContainerStatus.Exited,
        "dead" => ContainerStatus.Dead,
        _ => ContainerStatus.Unknown,
    };

    /// <summary>The compose project in labels.</summary>
    public static string? ComposeProject(Func<string, string?> label) =>
        label("com.docker.compose.project") ?? label("io.podman.compose.project");

    /// <summary>The compose service in labels.</summary>
    public static string? ComposeService(Func<string, string?> label) =>
        label("com.docker.compose.service") ?? label("io.podman.compose.service");
}
