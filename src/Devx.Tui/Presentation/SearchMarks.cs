using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Shows what a search found: marks in the lines, and how many there are.</summary>
internal static class SearchMarks
{
    private const int WordsWidth = 20;

    /// <summary>The words and the place among those found, for the border of a box.</summary>
    public static IReadOnlyList<Span> Title(TextSearch search, int count, Glyphs glyphs)
    {
        string place = !search.IsActive ? ""
            : search.PlaceOf(count) is { } at ? string.Create(CultureInfo.InvariantCulture, $"  {at + 1} of {count}")
            : "  not found";
        IReadOnlyList<Span> words = search.IsTyping
            ? InputText.Spans(search.Input, WordsWidth, glyphs)
            : [new(Columns.Cut(Columns.Clean(search.Text, glyphs), WordsWidth, glyphs))];
        return [new("/ ", Role.Accent), .. words, new(place, count == 0 ? Role.Warn : Role.Muted)];
    }

    /// <summary>A line with the words in it standing out.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">What is looked for, whatever its case.</param>
    /// <param name="isFound">True for the line the reader is at.</param>
    public static Line Mark(Line line, string words, bool isFound)
    {
        if (words.Length == 0 || !line.Text.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            return line;
        }

        string text = line.Text;
        var spans = new List<Span>();
        int start = 0;
        foreach (Span span in line.Spans)
        {
            spans.AddRange(Parts(span, start, text, words, isFound ? Role.Selection : Role.Accent));
            start += span.Text.Length;
        }

        return new Line([.. spans]);
    }

    /// <summary>The parts of a span that begins at a letter of the line, those that belong to the words in their own look.</summary>
    private static IEnumerable<Span> Parts(Span span, int start, string text, string words, Role role)
    {
        int end = start + span.Text.Length;
        for (int at = start; at < end;)
        {
            int found = text.IndexOf(words, Math.Max(0, at - words.Length + 1), StringComparison.OrdinalIgnoreCase);
            bool isInside = found >= 0 && found <= at;
            int next = isInside ? found + words.Length : found < 0 ? end : found;
            int until = Math.Min(end, Math.Max(at + 1, next));
            yield return new Span(text[at..until], isInside ? role : span.Role);
            at = until;
        }
    }
}
