namespace Devx.Tui.State;

/// <summary>Holds the present state of the screen. UI thread only.</summary>
internal sealed class UiStore
{
    /// <summary>Raised after a change that may look different.</summary>
    public event Action? Changed;

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

    /// <summary>Takes over what drawing found out (where cursors are, how long pages are), which is on the screen already.</summary>
    public void Settle(UiState drawn) => Current = drawn;
}
