namespace Devx.Providers.Contracts;

/// <summary>What can be done with a machine.</summary>
public enum MachineVerb
{
    /// <summary>Make a new machine.</summary>
    Init,

    /// <summary>Bring it up.</summary>
    Start,

    /// <summary>Bring it down in an orderly way.</summary>
    Stop,

    /// <summary>Bring all machines of the provider down.</summary>
    StopAll,

    /// <summary>Down and up again.</summary>
    Restart,

    /// <summary>Delete it with its disk.</summary>
    Remove,

    /// <summary>Give its memory back for a while.</summary>
    Sleep,

    /// <summary>Change its cpus, memory or disk.</summary>
    Resize,

    /// <summary>Make it the one that the provider's tools use when none is named.</summary>
    SetDefault,

    /// <summary>Run a command in it, or log in.</summary>
    Ssh,
}
