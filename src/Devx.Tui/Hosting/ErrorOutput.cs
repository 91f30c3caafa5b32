using Devx.Tui.Terminal;

namespace Devx.Tui.Hosting;

/// <summary>
/// Says a sentence on standard error, before or after the screen. Not with the console of .NET: with its first word that switches the
/// terminal to application keys and never back, and on a cut line it throws.
/// </summary>
internal static class ErrorOutput
{
    public static void Tell(string sentence) => new TerminalWriter(Libc.StandardError).Write(sentence + "\n");
}
