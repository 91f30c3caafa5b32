namespace Devx.Tui.Presentation;

/// <summary>A key and what it does, for the border of a box.</summary>
internal readonly record struct Hint(string Key, string Label)
{
    public static IReadOnlyList<Span> Spans(IEnumerable<Hint> hints, Glyphs glyphs)
    {
        var spans = new List<Span>();
        foreach (Hint hint in hints)
        {
            spans.Add(new Span((spans.Count == 0 ? "" : "   ") + KeyLabels.Of(hint.Key, glyphs), Role.Accent));
            spans.Add(new Span(" " + Columns.Clean(hint.Label, glyphs), Role.Muted));
        }

        return spans;
    }

    /// <summary>As many from the left as fit, none of them cut.</summary>
    public static IReadOnlyList<Span> Fitted(IEnumerable<Hint> hints, int room, Glyphs glyphs)
    {
        Hint[] all = [.. hints];
        int count = all.Length;
        while (count > 1 && Fitting.Width(Spans(all.Take(count), glyphs)) > room)
        {
            count--;
        }

        return Spans(all.Take(count), glyphs);
    }
}
