namespace Devx.Tui.Terminal;

/// <summary>The way from any thread to the UI thread.</summary>
internal interface IUiLoop
{
    /// <summary>Runs an action on the UI thread soon; it may open dialogs.</summary>
    void Post(Action action);

    /// <summary>Runs an action on the UI thread after a time; dispose to call it off.</summary>
    IDisposable After(TimeSpan delay, Action action);

    /// <summary>Clears the terminal and draws everything again.</summary>
    void Repaint();
}
