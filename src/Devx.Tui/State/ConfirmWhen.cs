namespace Devx.Tui.State;

/// <summary>When an action asks before it is done.</summary>
internal enum ConfirmWhen
{
    /// <summary>When containers run in the machine, or the container has published ports, or when that is not known.</summary>
    Containers,

    Always,

    Never,
}
