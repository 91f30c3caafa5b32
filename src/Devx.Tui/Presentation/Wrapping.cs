using System.Globalization;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>Breaks a sentence into lines.</summary>
internal static class Wrapping
{
    /// <summary>Lines of at most so many columns, broken between words where it can be.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, Math.Max(2, width))))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (TextWidth.Of(longer) > width && line.Length > 0)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>A text in pieces that are no longer than a line, broken anywhere; one empty piece when there is nothing.</summary>
    public static IEnumerable<string> Pieces(string word, int width)
    {
        int start = 0;
        int used = 0;
        for (int at = 0; at < word.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(word, at);
            int columns = TextWidth.Of(word.Substring(at, length));
            if (used + columns > width)
            {
                yield return word[start..at];
                start = at;
                used = 0;
            }

            used += columns;
            at += length;
        }

        yield return word[start..];
    }
}
