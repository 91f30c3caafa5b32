using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting;

/// <summary>Whether a full screen can be shown here. How large it must be is the screen's business, since that changes.</summary>
internal static class TerminalCheck
{
    /// <summary>Why there can be no screen, in one sentence; null when there can.</summary>
    public static string? Problem(Func<int, bool> isTerminal, string? term)
    {
        if (!isTerminal(Libc.StandardInput) || !isTerminal(Libc.StandardOutput))
        {
            return "devx-tui needs a terminal on standard input and output; for scripts there is `devx-tui list --json`.";
        }

        return term is null or "" or "dumb"
            ? "devx-tui needs a terminal that can move the cursor, but TERM is " + (string.IsNullOrEmpty(term) ? "not set." : $"{term}.")
            : null;
    }
}
