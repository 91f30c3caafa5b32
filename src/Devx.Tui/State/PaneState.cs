namespace Devx.Tui.State;

/// <summary>What the user set in one pane.</summary>
internal sealed record PaneState(ListOrder Order)
{
    public ListCursor Cursor { get; init; } = new();

    /// <summary>Only items that contain this are listed; empty for all.</summary>
    public string Filter { get; init; } = "";
}
