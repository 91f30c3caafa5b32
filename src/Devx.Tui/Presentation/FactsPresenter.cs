namespace Devx.Tui.Presentation;

/// <summary>All that is known of one thing, one fact below the other.</summary>
internal static class FactsPresenter
{
    public static Box Draw(ScreenContext context, string title, IEnumerable<Fact> facts, int top, IEnumerable<Hint> hints)
    {
        int inner = Box.Inner(context, 76);
        var text = new Paragraphs(context, inner) { LabelWidth = 12 };
        text.Blank();
        foreach (Fact fact in facts.Where(fact => fact.Value.Length > 0))
        {
            text.Pair(fact.Name, fact.Value, fact.Role, Role.Muted);
        }

        text.Blank();
        Span[] left = [new(Columns.Cut(Columns.Clean(title, context.Glyphs), inner - 4, context.Glyphs), Role.Accent)];
        return Box.Of(context, (left, []), text.Lines, Hint.Spans(hints, context.Glyphs), inner, top);
    }
}
