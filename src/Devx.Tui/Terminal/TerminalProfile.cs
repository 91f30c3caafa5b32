namespace Devx.Tui.Terminal;

/// <summary>What the environment says of the terminal. Nothing is asked of the terminal itself, so no answer can arrive late.</summary>
internal sealed record TerminalProfile
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    public ColorLevel Color { get; init; } = ColorLevel.Sixteen;

    /// <summary>False when the locale has no UTF-8.</summary>
    public bool IsUtf8 { get; init; } = true;

    public bool IsInTmux { get; init; }

    public bool IsInScreen { get; init; }

    public static TerminalProfile Read(Func<string, string?> variable) => new()
    {
        Color = ReadColor(variable),
        IsUtf8 = IsUtf8Locale(variable),
        IsInTmux = IsSet(variable("TMUX")),
        IsInScreen = !IsSet(variable("TMUX")) && IsSet(variable("STY")),
    };

    /// <summary>NO_COLOR counts when it is not empty (no-color.org); full colour only where COLORTERM promises it.</summary>
    private static ColorLevel ReadColor(Func<string, string?> variable)
    {
        string term = variable("TERM") ?? "";
        if (IsSet(variable("NO_COLOR")))
        {
            return ColorLevel.None;
        }

        if (variable("COLORTERM") is "truecolor" or "24bit")
        {
            return ColorLevel.Full;
        }

        return term.Contains("256color", StringComparison.Ordinal) || term.Contains("kitty", StringComparison.Ordinal)
            || term.Contains("alacritty", StringComparison.Ordinal) || term.Contains("ghostty", StringComparison.Ordinal)
            ? ColorLevel.Palette
            : ColorLevel.Sixteen;
    }

    /// <summary>The first of the three that is set decides, as in the C library.</summary>
    private static bool IsUtf8Locale(Func<string, string?> variable)
    {
        string? locale = LocaleVariables.Select(variable).FirstOrDefault(IsSet);

        // macOS over ssh often has no locale at all, and its terminals are UTF-8.
        return locale is null
            ? OperatingSystem.IsMacOS()
            : locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) || locale.Contains("UTF8", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSet(string? value) => !string.IsNullOrEmpty(value);
}
