namespace Devx.Providers.Contracts;

/// <summary>What a machine is doing, in the words all providers share.</summary>
public enum MachineStatus
{
    /// <summary>The provider says something we do not know; <see cref="MachineState.Raw"/> keeps its words.</summary>
    Unknown,

    /// <summary>Up.</summary>
    Running,

    /// <summary>On its way up.</summary>
    Starting,

    /// <summary>On its way down.</summary>
    Stopping,

    /// <summary>Down; its disk is kept.</summary>
    Stopped,

    /// <summary>Paused with its memory kept, or put to sleep by the provider itself.</summary>
    Suspended,

    /// <summary>Neither up nor down; <see cref="MachineState.Detail"/> says what is wrong and what repairs it.</summary>
    Broken,
}
