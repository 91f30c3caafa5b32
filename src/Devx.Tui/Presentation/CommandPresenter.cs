using Devx.Providers.Execution.Recording;
using Devx.Tui.Presentation.Forms;

namespace Devx.Tui.Presentation;

/// <summary>The line for a command: what is typed, how it is read, what will be run.</summary>
internal static class CommandPresenter
{
    private const string Prompt = "> ";

    /// <summary>Rows for the answer, so that the box keeps its size.</summary>
    private const int AnswerRows = 2, CommandRows = 3;

    public static Box Draw(ScreenContext context, CommandPage page, IEnumerable<Hint> hints)
    {
        Glyphs glyphs = context.Glyphs;
        int inner = Box.Inner(context, Math.Clamp(context.Width - 8, 76, 100));
        int room = Math.Max(2, inner - Prompt.Length - 2);
        Line input = context.Line(inner).Gap().Add(Prompt, Role.Accent).Add(InputText.Spans(page.Input, room, glyphs)).Build();
        string command = page.Command is { } request ? SecretMask.Apply(request).ToString() : "";
        Line[] rows =
        [
            input, .. Rows(context, inner, Answer(page, glyphs), page.Problem is null ? Role.Muted : Role.Warn, AnswerRows),
            context.Line(inner).Gap().Add("Will run", Role.Accent).Build(), .. Rows(context, inner, command, Role.Text, CommandRows),
        ];
        string place = Columns.Cut(Columns.Clean(page.Place, glyphs), Math.Max(1, inner - 24), glyphs);
        return Box.Of(
            context, ([new Span("Run in  ", Role.Accent), new Span(place, Role.Strong)], FormBox.Mark(context.Options)), rows,
            Hint.Spans(hints, glyphs), inner);
    }

    private static string Answer(CommandPage page, Glyphs glyphs) => page switch
    {
        { Problem: { } problem } => $"{glyphs.Attention} {problem}",
        { Words.Words.Count: 0 } => "a program and its arguments, split into words as a shell splits them; quotes keep blanks",
        _ => WordsText.Of(page.Words),
    };

    private static IEnumerable<Line> Rows(ScreenContext context, int inner, string text, Role role, int count)
    {
        IReadOnlyList<string> lines = Wrapping.Lines(Columns.Clean(text, context.Glyphs), Math.Max(2, inner - 4));
        for (int at = 0; at < count; at++)
        {
            string more = at == count - 1 && lines.Count > count ? context.Glyphs.Ellipsis : "";
            yield return context.Line(inner).Gap(3).Add((at < lines.Count ? lines[at] : "") + more, role).Build();
        }
    }
}
