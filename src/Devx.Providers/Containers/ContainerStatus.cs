namespace Devx.Providers.Containers;

/// <summary>What a container is doing, in the words all runtimes share.</summary>
public enum ContainerStatus
{
    /// <summary>The runtime says something we do not know.</summary>
    Unknown,

    /// <summary>Made, never started.</summary>
    Created,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Frozen in memory.</summary>
    Paused,

    /// <summary>Between two runs.</summary>
    Restarting,

    /// <summary>On its way down.</summary>
    Stopping,

    /// <summary>Being removed: nothing of it runs any more.</summary>
    Removing,

    /// <summary>Ended.</summary>
    Exited,

    /// <summary>Could not be removed or is otherwise beyond use.</summary>
    Dead,
}
