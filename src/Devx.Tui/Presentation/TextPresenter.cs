namespace Devx.Tui.Presentation;

/// <summary>Lines of text, which may be foreign, one after the other.</summary>
internal static class TextPresenter
{
    public static Box Draw(ScreenContext context, string title, IEnumerable<string> lines, int top, IEnumerable<Hint> hints)
    {
        int inner = Box.Inner(context, Math.Max(76, context.Width - 8));
        var text = new Paragraphs(context, inner);
        foreach (string line in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                text.Blank();
            }
            else
            {
                text.Say(line);
            }
        }

        Span[] left = [new(Columns.Cut(Columns.Clean(title, context.Glyphs), inner - 4, context.Glyphs), Role.Accent)];
        return Box.Of(context, (left, []), text.Lines, Hint.Spans(hints, context.Glyphs), inner, top);
    }
}
