namespace Devx.Providers.OrbStack;

/// <summary>What OrbStack as a whole is doing.</summary>
internal enum OrbStackService
{
    /// <summary>Up: it may be asked for its machines.</summary>
    Running,

    /// <summary>Down: any question but its status would start it.</summary>
    Stopped,

    /// <summary>On its way up.</summary>
    Starting,
}
