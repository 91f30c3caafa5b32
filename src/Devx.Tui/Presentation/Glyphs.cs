namespace Devx.Tui.Presentation;

/// <summary>The signs that are drawn, in one of two sets. Every sign is one column wide unless its name says otherwise.</summary>
internal sealed record Glyphs
{
    public required bool IsAscii { get; init; }

    public required string TopLeft { get; init; }

    public required string TopRight { get; init; }

    public required string BottomLeft { get; init; }

    public required string BottomRight { get; init; }

    public required string Horizontal { get; init; }

    public required string Vertical { get; init; }

    public required string TeeLeft { get; init; }

    public required string TeeRight { get; init; }

    public required string Cross { get; init; }

    public required string Running { get; init; }

    public required string Busy { get; init; }

    public required string Stopped { get; init; }

    public required string Asleep { get; init; }

    public required string Broken { get; init; }

    public required string Unknown { get; init; }

    public required string Done { get; init; }

    public required string Attention { get; init; }

    public required string Cursor { get; init; }

    public required string Star { get; init; }

    /// <summary>Before what is marked.</summary>
    public required string Marked { get; init; }

    /// <summary>Before a group of which only the head is shown.</summary>
    public required string Folded { get; init; }

    public required string Unfolded { get; init; }

    /// <summary>Before a sum of which parts are not known.</summary>
    public required string AtLeast { get; init; }

    public required string Caret { get; init; }

    /// <summary>From empty to full.</summary>
    public required string Levels { get; init; }

    public required string NoSample { get; init; }

    public required string BarFull { get; init; }

    public required string BarEmpty { get; init; }

    public required string Ellipsis { get; init; }

    /// <summary>Stands for a value that is not known.</summary>
    public required string Dash { get; init; }

    /// <summary>Between two facts on one line, with its blanks.</summary>
    public required string Separator { get; init; }

    /// <summary>From host port to container port.</summary>
    public required string Arrow { get; init; }

    /// <summary>Between two steps of the path, without blanks.</summary>
    public required string Crumb { get; init; }

    public required string Ascending { get; init; }

    public required string Descending { get; init; }

    public required string EnterKey { get; init; }

    public required string UpKey { get; init; }

    public required string DownKey { get; init; }

    public required string LeftKey { get; init; }

    public required string RightKey { get; init; }

    /// <summary>The arrows to both sides, two columns or more.</summary>
    public required string SidewaysKeys { get; init; }

    public static Glyphs Unicode { get; } = new()
    {
        IsAscii = false,
        TopLeft = "╭",
        TopRight = "╮",
        BottomLeft = "╰",
        BottomRight = "╯",
        Horizontal = "─",
        Vertical = "│",
        TeeLeft = "├",
        TeeRight = "┤",
        Cross = "┼",
        Running = "●",
        Busy = "◐",
        Stopped = "○",
        Asleep = "◌",
        Broken = "✗",
        Unknown = "?",
        Done = "✓",
        Attention = "▲",
        Cursor = "▌",
        Star = "★",
        Marked = "◆",
        Folded = "▸",
        Unfolded = "▾",
        AtLeast = "≥",
        Caret = "▏",
        Levels = "▁▂▃▄▅▆▇█",
        NoSample = "·",
        BarFull = "█",
        BarEmpty = "░",
        Ellipsis = "…",
        Dash = "–",
        Separator = " · ",
        Arrow = "→",
        Crumb = "›",
        Ascending = "▲",
        Descending = "▼",
        EnterKey = "⏎",
        UpKey = "↑",
        DownKey = "↓",
        LeftKey = "←",
        RightKey = "→",
        SidewaysKeys = "←→",
    };

    public static Glyphs Ascii { get; } = new()
    {
        IsAscii = true,
        TopLeft = "+",
        TopRight = "+",
        BottomLeft = "+",
        BottomRight = "+",
        Horizontal = "-",
        Vertical = "|",
        TeeLeft = "+",
        TeeRight = "+",
        Cross = "+",
        Running = "*",
        Busy = "~",
        Stopped = "-",
        Asleep = "z",
        Broken = "!",
        Unknown = "?",
        Done = "=",
        Attention = "!",
        Cursor = ">",
        Star = "*",
        Marked = "+",
        Folded = ">",
        Unfolded = "v",
        AtLeast = ">",
        Caret = "_",
        Levels = "_.:-=+*#",
        NoSample = " ",
        BarFull = "#",
        BarEmpty = ".",
        Ellipsis = "~",
        Dash = "-",
        Separator = ", ",
        Arrow = "->",
        Crumb = ">",
        Ascending = "^",
        Descending = "v",
        EnterKey = "enter",
        UpKey = "up",
        DownKey = "down",
        LeftKey = "left",
        RightKey = "right",
        SidewaysKeys = "left/right",
    };
}
