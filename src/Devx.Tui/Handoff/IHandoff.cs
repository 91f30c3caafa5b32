namespace Devx.Tui.Handoff;

/// <summary>Lends the terminal to a child program and takes it back.</summary>
internal interface IHandoff
{
    /// <summary>Runs the child to its end. On the UI thread, from a posted action; nothing is drawn meanwhile.</summary>
    HandoffResult Run(HandoffRequest request);
}
