using Devx.Tui.State;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>
/// A form in its frame: the fields, which scroll with the keys where there is no room, then what will run, then the buttons.
/// </summary>
internal sealed class FormBox(ScreenContext context, Form form, int inner)
{
    /// <summary>On a screen that is still lower the fields are worth more than the commands, which copying shows.</summary>
    private const int LeastRowsWithCommands = 8;

    private readonly Frame _frame = new(inner + 2, context.Glyphs);

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>Rows between the frame's borders at most.</summary>
    private int Rows => Math.Max(3, context.Height - (context.Height >= 20 ? 4 : 2));

    /// <summary>Says in a border that nothing is run, where that is so.</summary>
    public static IReadOnlyList<Span> Mark(SessionOptions options) => options.IsDryRun ? [new Span("dry run", Role.Warn)] : [];

    /// <summary>Draws it.</summary>
    /// <param name="title">In the upper border, left and right.</param>
    /// <param name="body">The fields.</param>
    /// <param name="preview">What will run; null for a form that runs nothing.</param>
    /// <param name="problem">What keeps the form from being carried out; null when nothing does.</param>
    /// <param name="note">What was done last (copied), to say beside the commands.</param>
    /// <param name="hints">Keys, in the lower border.</param>
    /// <param name="from">The first row of the fields to show; null to show the one with the keys.</param>
    /// <param name="lowerFrom">The first line of what will run to show; null where it does not scroll, so that the rest is only counted.</param>
    /// <param name="heading">What the commands are for.</param>
    public Box Draw(
        (IReadOnlyList<Span> Left, IReadOnlyList<Span> Right) title, FormBody body, PlanPreview? preview, string? problem, string? note,
        IEnumerable<Hint> hints, int? from = null, int? lowerFrom = null, string heading = "Will run")
    {
        (List<Line> lower, int lowerTop, int lowerPage) = Lower(preview, heading, problem, note, lowerFrom);
        int page = Math.Clamp(body.Lines.Count, 1, Math.Max(1, Rows - lower.Count));
        int top = from is { } first ? Math.Clamp(first, 0, Math.Max(0, body.Lines.Count - page)) : TopOf(body, page);
        Span[] part = body.Lines.Count > page
            ? [new(FormattableString.Invariant($"{top + 1}{Glyphs.Dash}{top + page} of {body.Lines.Count}"), Role.Muted)]
            : [];
        return new Box(
            [
                _frame.Top(title.Left, title.Right), .. body.Lines.Skip(top).Take(page).Select(_frame.Row), .. lower,
                _frame.Bottom(Hint.Spans(hints, Glyphs), part),
            ],
            inner + 2, top, page)
        {
            IsAtEnd = top + page >= body.Lines.Count,
            LowerTop = lowerTop,
            LowerPage = lowerPage,
        };
    }

    private static int TopOf(FormBody body, int page) =>
        Math.Clamp((body.FocusRow ?? body.Lines.Count) - (page / 2), 0, Math.Max(0, body.Lines.Count - page));

    private (List<Line> Lines, int Top, int Page) Lower(PlanPreview? preview, string heading, string? problem, string? note, int? from)
    {
        var lines = new List<Line>();
        int top = 0, page = 0;
        if (preview is not null && Rows >= LeastRowsWithCommands)
        {
            // Always as many rows, so that the box keeps its size while values change.
            int rows = Math.Clamp((Rows - 4) / 4, 1, 5);
            var commands = new WillRun(context, inner);
            IReadOnlyList<Line> all = commands.All(preview, problem);
            (top, page) = (Math.Clamp(from ?? 0, 0, Math.Max(0, all.Count - rows)), rows);
            lines.Add(_frame.Title(isTop: false, [new Span(heading, Role.Accent)], [.. Note(note), .. Part(all.Count, from is null, top, rows)]));
            lines.AddRange((from is null ? commands.Draw(preview, problem, rows) : commands.Part(all, top, rows)).Select(_frame.Row));
        }

        lines.Add(_frame.Title(isTop: false, [], []));
        lines.AddRange(Buttons().Select(_frame.Row));
        return (lines, top, page);
    }

    private IEnumerable<Span> Note(string? note) =>
        note is null ? [] : [new(Columns.Cut(Columns.Clean(note, Glyphs), Math.Max(1, inner - 20), Glyphs), Role.Ok)];

    private IEnumerable<Span> Part(int count, bool isFixed, int top, int rows) => isFixed || count <= rows
        ? []
        : [new(FormattableString.Invariant($"  {top + 1}{Glyphs.Dash}{top + rows} of {count}"), Role.Muted)];

    private IEnumerable<Line> Buttons()
    {
        ButtonField[] buttons = [.. form.Buttons];
        int width = buttons.Sum(button => FieldLine.TextOf(button).Length + 2) - 2;
        var fields = new FieldLine(context);
        LineBuilder line = context.Line(inner).To(Math.Max(1, inner - width - 1));
        foreach ((int at, ButtonField button) in buttons.Index())
        {
            // The one with the keys is seen even where not all of them are.
            bool isFocused = form.Focused.Name == button.Name;
            if (width <= inner - 2 || isFocused || form.Focused is not ButtonField)
            {
                fields.Draw(at == 0 ? line : line.Gap(2), button, isFocused);
            }
        }

        yield return line.Build();
    }
}
