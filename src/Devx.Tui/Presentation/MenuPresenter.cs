using Devx.Tui.Commands;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>A short list to pick from.</summary>
internal static class MenuPresenter
{
    public static Box Draw(ScreenContext context, string title, IReadOnlyList<Choice> choices, int row, IEnumerable<Hint> hints)
    {
        Glyphs glyphs = context.Glyphs;
        int label = choices.Max(choice => TextWidth.Of(choice.Label));
        int value = choices.Max(choice => TextWidth.Of(Columns.Clean(choice.Value, glyphs)));
        int inner = Box.Inner(context, Math.Clamp(label + value + 14, 34, 76));
        Line[] body = [.. choices.Index().Select(entry => Row(context, entry.Item, entry.Index == row, label, inner))];
        Span[] left = [new(Columns.Cut(Columns.Clean(title, glyphs), inner - 4, glyphs), Role.Accent)];
        return Box.Of(context, (left, []), body, Hint.Spans(hints, glyphs), inner, row - (Box.PageOf(context, body.Length) / 2));
    }

    private static Line Row(ScreenContext context, Choice choice, bool isCursor, int label, int inner)
    {
        LineBuilder line = context.Line(inner).Gap().Add(isCursor ? context.Glyphs.Cursor : " ", Role.Accent).Gap()
            .Cell(choice.Key, 3, Role.Accent).Cell(choice.Label, label).Gap(3);
        line.Cell(choice.Value, Math.Max(0, line.Room - 1), Role.Muted);
        return isCursor ? line.BuildSelected() : line.Build();
    }
}
