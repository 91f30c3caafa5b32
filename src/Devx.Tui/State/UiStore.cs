namespace Devx.Tui.State;

/// <summary>Holds the present state of the screen, and remembers the lists that follow from it. UI thread only.</summary>
internal sealed class UiStore
{
    /// <summary>Raised after a change that may look different.</summary>
    public event Action? Changed;

    public ListMemory Lists { get; } = new();

    public UiState Current { get; private set; } = new();

    public void Change(Func<UiState, UiState> change)
    {
        UiState after = change(Current);
        if (after != Current)
        {
            Current = after;
            Changed?.Invoke();
        }
    }

    /// <summary>An action was asked for what is marked in a pane: the marks have served.</summary>
    public void ForgetMarks(Pane pane) => Change(state => state.With(pane, state.Of(pane).WithoutMarks()));

    /// <summary>Takes over what drawing found out (where cursors are, how long pages are), which is on the screen already.</summary>
    public void Settle(UiState drawn) => Current = drawn;
}
