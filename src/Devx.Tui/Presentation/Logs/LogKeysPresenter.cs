namespace Devx.Tui.Presentation.Logs;

/// <summary>The keys of a log view and what they do, one below the other.</summary>
internal static class LogKeysPresenter
{
    private const int KeysWidth = 12;

    public static Box Draw(
        ScreenContext context, IEnumerable<(IReadOnlyList<string> Keys, string Help)> keys, int top, IEnumerable<Hint> hints)
    {
        int inner = Box.Inner(context, 76);
        var text = new Paragraphs(context, inner) { LabelWidth = KeysWidth };
        foreach ((IReadOnlyList<string> names, string help) in keys)
        {
            text.Pair(KeyLabels.Of(names, context.Glyphs), help, Role.Text, Role.Accent);
        }

        return Box.Of(context, ([new Span("Keys of a log", Role.Accent)], []), text.Lines, Hint.Spans(hints, context.Glyphs), inner, top);
    }
}
