namespace Devx.Tui.Presentation;

/// <summary>How keys are written for people.</summary>
internal static class KeyLabels
{
    public static string Of(string key, Glyphs glyphs) => key switch
    {
        "enter" => glyphs.EnterKey,
        "up" => glyphs.UpKey,
        "down" => glyphs.DownKey,
        "left" => glyphs.LeftKey,
        "right" => glyphs.RightKey,
        "sideways" => glyphs.SidewaysKeys,
        "space" => "Space",
        "esc" => "Esc",
        "tab" => "Tab",
        "shift-tab" => "Shift-Tab",
        "pgup" => "PgUp",
        "pgdn" => "PgDn",
        "home" => "Home",
        "end" => "End",
        _ when key.StartsWith("ctrl-", StringComparison.Ordinal) => "Ctrl-" + key["ctrl-".Length..].ToUpperInvariant(),
        _ when key.Length is 2 or 3 && key[0] == 'f' && char.IsAsciiDigit(key[1]) => key.ToUpperInvariant(),
        _ => key,
    };

    public static string Of(IReadOnlyList<string> keys, Glyphs glyphs) => string.Join(' ', keys.Select(key => Of(key, glyphs)));
}
