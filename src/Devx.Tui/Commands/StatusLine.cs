using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Commands;

/// <summary>Says one thing at a time below the dashboard, and takes it back after a while.</summary>
internal sealed class StatusLine(UiStore ui, IUiLoop loop)
{
    private static readonly TimeSpan ReadingTime = TimeSpan.FromSeconds(10);

    private IDisposable? _forgetting;

    /// <summary>Shows a sentence.</summary>
    /// <param name="text">What to say.</param>
    /// <param name="tone">Whether it is good news.</param>
    /// <param name="time">How long it stays; null for long enough to read it after looking elsewhere.</param>
    /// <param name="hint">A key and what it shows, which stays readable when the sentence is cut.</param>
    public void Say(string text, JournalTone tone = JournalTone.Plain, TimeSpan? time = null, string? hint = null)
    {
        var message = new StatusMessage(text, tone, hint);
        ui.Change(state => state with { Status = message });
        _forgetting?.Dispose();
        _forgetting = loop.After(time ?? ReadingTime, () => Forget(message));
    }

    private void Forget(StatusMessage message) =>
        ui.Change(state => ReferenceEquals(state.Status, message) ? state with { Status = null } : state);
}
