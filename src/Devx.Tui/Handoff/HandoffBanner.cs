using Devx.Providers.Execution.Recording;
using Devx.Tui.Terminal;

namespace Devx.Tui.Handoff;

/// <summary>What stands above and below a child program: where the person is, the exact command, how to come back.</summary>
internal sealed class HandoffBanner(TerminalProfile profile)
{
    private const int DefaultColumns = 80;

    /// <summary>Two lines: title and hint in a rule as wide as the terminal, and the command.</summary>
    public string Above(HandoffRequest request, int? columns)
    {
        string text = profile.IsUtf8
            ? $"── devx-tui ─ {CleanText.Line(request.Title)} ─ {CleanText.Line(request.Hint)} "
            : $"-- devx-tui - {CleanText.Line(request.Title)} - {CleanText.Line(request.Hint)} ";
        int rest = Math.Max(0, (columns ?? DefaultColumns) - TextWidth.Of(text));
        return $"{text}{new string(profile.IsUtf8 ? '─' : '-', rest)}\n   {CleanText.Line(SecretMask.Apply(request.Command).ToString())}\n";
    }

    /// <summary>Asks to read what a program said.</summary>
    public static string Below(HandoffRequest request, int exitCode) =>
        $"\n{CleanText.Line(request.Title)} ended with exit code {exitCode}; press enter to return to devx-tui ";
}
