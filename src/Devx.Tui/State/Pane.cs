namespace Devx.Tui.State;

/// <summary>The parts of the dashboard that can have the keys.</summary>
internal enum Pane
{
    Machines,
    Containers,
    Images,
    Volumes,
    Networks,

    /// <summary>What just happened.</summary>
    Activity,
}
