namespace Devx.Tui.State;

/// <summary>What holds containers together.</summary>
internal enum ContainerGroupKind
{
    /// <summary>A compose project.</summary>
    Project,

    Pod,

    /// <summary>Nothing: the containers of a machine that belong to no project and no pod.</summary>
    None,
}
