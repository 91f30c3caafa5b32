using Devx.Providers.Containers;

namespace Devx.Tui.State;

/// <summary>The containers of one machine as they were last read.</summary>
internal sealed record ContainersSnapshot
{
    public static ContainersSnapshot NotAsked { get; } = new();

    public ContainersStatus Status { get; init; }

    /// <summary>docker, podman or nerdctl; null when the machine has no engine.</summary>
    public string? Runtime { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Why there is no list, or why it is old; one sentence.</summary>
    public string? Problem { get; init; }

    public IReadOnlyList<ContainerSnapshot> Items { get; init; } = [];

    /// <summary>True when the engine can be asked, as far as that is known.</summary>
    public bool CanAnswer => Status switch
    {
        ContainersStatus.NotAsked or ContainersStatus.Known or ContainersStatus.Failed => true,
        ContainersStatus.MachineDown or ContainersStatus.NoRuntime => false,
    };

    /// <summary>Containers that run; null when the list was never read.</summary>
    public int? RunningCount => AnsweredAt is null ? null : Items.Count(item => item.Info.Status == ContainerStatus.Running);

    /// <summary>True for a container that a stop of its machine would interrupt.</summary>
    public static bool IsUp(ContainerStatus status) => status switch
    {
        ContainerStatus.Running or ContainerStatus.Paused or ContainerStatus.Restarting or ContainerStatus.Stopping
            or ContainerStatus.Unknown => true,
        ContainerStatus.Created or ContainerStatus.Removing or ContainerStatus.Exited or ContainerStatus.Dead => false,
    };
}
