using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Says how a line was split into words, where one does not see it.</summary>
internal static class WordsText
{
    /// <summary><c>3 words: [sh] [-c] [echo hi]</c>; empty for a line that is simply split at its blanks.</summary>
    public static string Of(ShellWords words)
    {
        string split = words.IsQuoted
            ? string.Create(CultureInfo.InvariantCulture, $"{words.Words.Count} word{(words.Words.Count == 1 ? "" : "s")}: {Marked(words)}")
            : "";
        string unread = words.Sign is { } sign ? $"no shell reads this: {sign} is passed on as it is" : "";
        return split.Length > 0 && unread.Length > 0 ? $"{split}; {unread}" : split + unread;
    }

    private static string Marked(ShellWords words) => string.Join(' ', words.Words.Select(word => $"[{word}]"));
}
