using Devx.Providers.Execution;
using Devx.Tui.Handoff;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Lends the terminal to <c>less</c> with the lines of a view.</summary>
internal sealed class LessPager(IHandoff handoff, IUiLoop loop, AttentionStore attention)
{
    private const string Program = "less";

    /// <summary>What to say when there is no such program; null when there is.</summary>
    public static string? WhyNot(string? searchPath) => ProgramSearch.Find(Program, searchPath) is null ? "less was not found on this computer" : null;

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
            // Raw colours; from the end, where the view was. A filter of the user's shell (LESSOPEN) has nothing to do here.
            var command = new CommandRequest(Program, "-R", "+G", path)
            {
                Environment = new Dictionary<string, string?> { ["LESSOPEN"] = null },
            };
            return handoff.Run(new HandoffRequest(title, "q returns to devx-tui", command)).Problem;
        }
        finally
        {
            attention.Set(attention.Current with { IsPaused = false });
            File.Delete(path);
        }
    }
}
