namespace Devx.Providers.Containers.Operations;

/// <summary>What can be done to what an engine holds.</summary>
public enum EngineVerb
{
    /// <summary>Start containers.</summary>
    Start,

    /// <summary>Stop containers.</summary>
    Stop,

    /// <summary>Stop and start containers.</summary>
    Restart,

    /// <summary>Freeze containers.</summary>
    Pause,

    /// <summary>Let frozen containers go on.</summary>
    Resume,

    /// <summary>Send containers a signal.</summary>
    Kill,

    /// <summary>Give a container another name.</summary>
    Rename,

    /// <summary>Change what a container may use.</summary>
    Limit,

    /// <summary>Remove containers.</summary>
    Remove,

    /// <summary>Make and start a container.</summary>
    Run,

    /// <summary>Put a container's memory on the disk.</summary>
    Checkpoint,

    /// <summary>Let a container go on from a checkpoint.</summary>
    Restore,

    /// <summary>Fetch an image.</summary>
    Pull,

    /// <summary>Give an image one more name.</summary>
    Tag,

    /// <summary>Remove images.</summary>
    RemoveImage,

    /// <summary>Make a volume.</summary>
    CreateVolume,

    /// <summary>Remove volumes.</summary>
    RemoveVolume,

    /// <summary>Make a network.</summary>
    CreateNetwork,

    /// <summary>Remove networks.</summary>
    RemoveNetwork,

    /// <summary>Remove what nothing uses.</summary>
    Prune,
}
