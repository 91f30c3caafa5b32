using System.Text;
using Devx.Tui.State.Logs;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation.Logs;

/// <summary>The text of one line as spans: in the program's colours, tabs as blanks, with what is searched marked.</summary>
internal static class LogLineSpans
{
    private const int TabWidth = 8;

    public static IReadOnlyList<Span> Of(string text, LogQuery? query, Glyphs glyphs)
    {
        var spans = new List<Span>();
        int column = 0;
        foreach (ProgramRun run in ProgramText.Runs(text))
        {
            string clean = Columns.Clean(Expanded(run.Text, column), glyphs);
            column += TextWidth.Of(clean);
            spans.Add(new Span(clean, Role.Text, run.Look));
        }

        return query is null ? spans : Marked(spans, query);
    }

    private static string Expanded(string text, int column)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return text;
        }

        var expanded = new StringBuilder(text.Length + TabWidth);
        foreach ((int at, string piece) in text.Split('\t').Index())
        {
            if (at > 0)
            {
                int blanks = TabWidth - (column % TabWidth);
                expanded.Append(' ', blanks);
                column += blanks;
            }

            expanded.Append(piece);
            column += TextWidth.Of(CleanText.Line(piece));
        }

        return expanded.ToString();
    }

    private static List<Span> Marked(List<Span> spans, LogQuery query)
    {
        string text = string.Concat(spans.Select(span => span.Text));
        var marked = new List<Span>();
        int start = 0;
        int hit = query.IndexIn(text, 0);
        foreach (Span span in spans)
        {
            int end = start + span.Text.Length;
            for (int at = start; at < end;)
            {
                while (hit >= 0 && hit + query.Text.Length <= at)
                {
                    hit = query.IndexIn(text, hit + query.Text.Length);
                }

                bool isHit = hit >= 0 && hit <= at;
                int until = Math.Min(end, isHit ? hit + query.Text.Length : hit < 0 ? end : hit);
                marked.Add(isHit ? new Span(text[at..until], Role.Selection) : span with { Text = text[at..until] });
                at = until;
            }

            start = end;
        }

        return marked;
    }
}
