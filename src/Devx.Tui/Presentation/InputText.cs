using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>A line of text that is being typed, with the place where the next letter goes.</summary>
internal static class InputText
{
    /// <summary>The part around the caret, in at most so many columns.</summary>
    public static IReadOnlyList<Span> Spans(TextInput input, int width, Glyphs glyphs)
    {
        string before = Columns.Clean(input.Text[..input.Caret], glyphs);
        string after = Columns.Clean(input.Text[input.Caret..], glyphs);
        while (before.Length > 0 && TextWidth.Of(before) > width - 1)
        {
            before = before[(char.IsSurrogatePair(before, 0) ? 2 : 1)..];
        }

        int room = width - 1 - TextWidth.Of(before);
        return [new Span(before), new Span(glyphs.Caret, Role.Accent), new Span(Columns.Cut(after, room, glyphs))];
    }
}
