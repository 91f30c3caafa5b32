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

    /// <summary>On a lower screen the commands have the row that parts them from the buttons elsewhere.</summary>
    private const int LeastRowsWithRule = 12;

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
    /// <param name="lowerFrom">The first line of what will run; null where it does not scroll, so that the rest is only counted.</param>
    /// <param name="heading">What the commands are for.</param>
    public Box Draw(
        (IReadOnlyList<Span> Left, IReadOnlyList<Span> Right) title, FormBody body, PlanPreview? preview, string? problem, string? note,
        IEnumerable<Hint> hints, int? from = null, int? lowerFrom = null, string heading = "Will run")
    {
        (List<Line> lower, int lowerTop, int lowerPage, bool isLowerAtEnd) = Lower(preview, heading, problem, note, lowerFrom);
        int page = Math.Clamp(body.Lines.Count, 1, Math.Max(1, Rows - lower.Count));
        int top = from is { } first ? Math.Clamp(first, 0, Math.Max(0, body.Lines.Count - page)) : TopOf(body, page);
        Span[] part = body.Lines.Count > page
            ? [new(FormattableString.Invariant($"{top + 1}{Glyphs.Dash}{top + page} of {body.Lines.Count}"), Role.Muted)]
            : [];
        return new Box(
            [
                _frame.Top(title.Left, title.Right), .. body.Lines.Skip(top).Take(page).Select(_frame.Row), .. lower,
                _frame.Bottom(Hint.Fitted(hints, _frame.RoomBeside(part), Glyphs), part),
            ],
            inner + 2, top, page)
        {
            IsAtEnd = top + page >= body.Lines.Count,
            LowerTop = lowerTop,
            LowerPage = lowerPage,
            IsLowerAtEnd = isLowerAtEnd,
        };
    }

    private static int TopOf(FormBody body, int page) =>
        Math.Clamp((body.FocusRow ?? body.Lines.Count) - (page / 2), 0, Math.Max(0, body.Lines.Count - page));

    private (List<Line> Lines, int Top, int Page, bool IsAtEnd) Lower(
        PlanPreview? preview, string heading, string? problem, string? note, int? from)
    {
        var lines = new List<Line>();
        int top = 0, page = 0;
        bool isAtEnd = true, hasCommands = preview is not null && Rows >= LeastRowsWithCommands;
        if (preview is not null && hasCommands)
        {
            // Always as many rows, so that the box keeps its size while values change.
            int rows = Math.Clamp((Rows - 4) / 4, 2, 5);
            var commands = new WillRun(context, inner);
            IReadOnlyList<Line> all = commands.All(preview, problem);
            (top, page) = (Math.Clamp(from ?? 0, 0, Math.Max(0, all.Count - rows)), rows);
            isAtEnd = from is null || top + rows >= all.Count;
            Span[] right = [.. Note(note), .. Part(all.Count, from is null, top, rows)];
            lines.Add(_frame.Title(isTop: false, [new Span(heading, Role.Accent)], right));
            lines.AddRange((from is null ? commands.Draw(preview, problem, rows) : commands.Part(all, top, rows)).Select(_frame.Row));
        }

        if (!hasCommands || Rows >= LeastRowsWithRule)
        {
            lines.Add(_frame.Title(isTop: false, [], []));
        }

        lines.Add(_frame.Row(Buttons()));
        return (lines, top, page, isAtEnd);
    }

    private IEnumerable<Span> Note(string? note) =>
        note is null ? [] : [new(Columns.Cut(Columns.Clean(note, Glyphs), Math.Max(1, inner - 20), Glyphs), Role.Ok)];

    private IEnumerable<Span> Part(int count, bool isFixed, int top, int rows) => isFixed || count <= rows
        ? []
        : [new(FormattableString.Invariant($"  {top + 1}{Glyphs.Dash}{top + rows} of {count}"), Role.Muted)];

    private Line Buttons()
    {
        ButtonField[] buttons = ShownButtons();
        var fields = new FieldLine(context);
        LineBuilder line = context.Line(inner).To(Math.Max(1, inner - WidthOf(buttons) - 1));
        foreach ((int at, ButtonField button) in buttons.Index())
        {
            fields.Draw(at == 0 ? line : line.Gap(2), button, form.Focused.Name == button.Name);
        }

        return line.Build();
    }

    /// <summary>Where not all fit, copying is the first to be short and then to go; the one with the keys is always seen.</summary>
    private ButtonField[] ShownButtons()
    {
        ButtonField[] all = [.. form.Buttons];
        ButtonField[] brief = [.. all.Select(PlanButtons.Short)];
        string needed = form.Focused is ButtonField focused ? focused.Name : all[^1].Name;
        ButtonField[][] variants = [all, brief, [.. brief.Where(button => button.Name != PlanButtons.Copy)]];
        return variants.FirstOrDefault(buttons => WidthOf(buttons) <= inner - 2 && buttons.Any(button => button.Name == needed))
            ?? [.. brief.Where(button => button.Name == needed)];
    }

    private static int WidthOf(ButtonField[] buttons) => buttons.Sum(button => FieldLine.TextOf(button).Length + 2) - 2;
}
