using Devx.Tui.Handoff;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Lends the terminal to <c>less</c> with the lines of a view.</summary>
internal sealed class LessPager(IHandoff handoff, IUiLoop loop, AttentionStore attention)
{
    /// <summary>Shows a file, and removes it afterwards.</summary>
    /// <param name="title">What is in it.</param>
    /// <param name="path">The file.</param>
    /// <param name="done">Called on the UI thread with why it could not be shown, null when it was.</param>
    public void Show(string title, string path, Action<string?> done) => loop.Post(() => done(Run(title, path)));

    private string? Run(string title, string path)
    {
        attention.Set(attention.Current with { IsPaused = true });
        try
        {
            return handoff.Run(PagerRequest.Of(title, path)).Problem;
        }
        finally
        {
            attention.Set(attention.Current with { IsPaused = false });
            File.Delete(path);
        }
    }
}
