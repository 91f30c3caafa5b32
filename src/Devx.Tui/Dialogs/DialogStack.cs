namespace Devx.Tui.Dialogs;

/// <summary>The dialogs that are open; the last one has the keys. UI thread only.</summary>
internal sealed class DialogStack
{
    private readonly List<Dialog> _dialogs = [];

    /// <summary>Raised when a dialog opens or closes, or looks different.</summary>
    public event Action? Changed;

    public Dialog? Top => _dialogs.Count == 0 ? null : _dialogs[^1];

    /// <summary>The last one that covers the whole screen: what lies above it lies on it, not on the dashboard.</summary>
    public Dialog? Covering => _dialogs.FindLast(dialog => dialog.Attention is not null);

    public void Open(Dialog dialog)
    {
        _dialogs.Add(dialog);
        dialog.Closed += () => Remove(dialog);
        dialog.Changed += () => Changed?.Invoke();
        Changed?.Invoke();
    }

    private void Remove(Dialog dialog)
    {
        if (_dialogs.Remove(dialog))
        {
            Changed?.Invoke();
        }
    }
}
