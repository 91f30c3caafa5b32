using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation.Logs;

/// <summary>Cuts spans by columns; what is wide and only half inside becomes a blank.</summary>
internal static class SpanCutting
{
    /// <summary>The part from a column on, in at most so many columns.</summary>
    public static IReadOnlyList<Span> Part(IReadOnlyList<Span> spans, int left, int width)
    {
        var part = new List<Span>();
        int column = 0;
        foreach (Span span in spans)
        {
            int columns = TextWidth.Of(span.Text);
            if (column + columns > left && column < left + width)
            {
                string text = Part(span.Text, Math.Max(0, left - column), left + width - Math.Max(left, column));
                part.Add(span with { Text = text });
            }

            column += columns;
        }

        return part;
    }

    /// <summary>Rows of at most so many columns, broken anywhere; one empty row when there is nothing.</summary>
    public static IReadOnlyList<IReadOnlyList<Span>> Rows(IReadOnlyList<Span> spans, int width)
    {
        var rows = new List<IReadOnlyList<Span>>();
        var row = new List<Span>();
        int room = width;
        foreach (Span span in spans)
        {
            string rest = span.Text;
            while (rest.Length > 0)
            {
                string piece = TextWidth.Beginning(rest, room).ToString();
                if (piece.Length > 0)
                {
                    row.Add(span with { Text = piece });
                    rest = rest[piece.Length..];
                    room -= TextWidth.Of(piece);
                }
                else if (room == width)
                {
                    // Wider than a whole row.
                    rest = "";
                }

                if (rest.Length > 0)
                {
                    rows.Add(row);
                    (row, room) = ([], width);
                }
            }
        }

        rows.Add(row);
        return rows;
    }

    private static string Part(string text, int left, int width)
    {
        int start = TextWidth.Beginning(text, left).Length;
        int before = TextWidth.Of(text[..start]);
        if (before < left)
        {
            // The column is the right half of something wide.
            int next = start + new System.Globalization.StringInfo(text[start..]).SubstringByTextElements(0, 1).Length;
            return " " + TextWidth.Beginning(text[next..], width - 1).ToString();
        }

        return TextWidth.Beginning(text[start..], width).ToString();
    }
}
