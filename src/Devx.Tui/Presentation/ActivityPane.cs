using System.Globalization;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>The pane of what just happened, newest first.</summary>
internal sealed class ActivityPane(ScreenContext context, Frame frame)
{
    private readonly IReadOnlyList<JournalEntry> _entries = ActivityList.Of(context.Snapshot, context.Ui);

    private bool HasKeys => context.Ui.Focus == Pane.Activity;

    public PaneRows Draw(int rows)
    {
        if (_entries.Count == 0)
        {
            return new PaneRows([.. Nothing().Take(rows)], context.Ui.Activity.Cursor, []);
        }

        int longest = _entries.Max(entry => TextWidth.Of(Columns.Clean(entry.Subject, context.Glyphs)));
        int subject = Math.Clamp(longest, 8, Math.Max(8, frame.Inner / 4));
        return PaneRows.Of(
            [.. _entries.Select(ActivityList.KeyOf)], context.Ui.Activity.Cursor, rows, isSettled: false,
            (at, isCursor) => Row(_entries[at], subject, isCursor));
    }

    public Line Title(PaneRows drawn, bool isTop)
    {
        string? part = PaneRows.Part(drawn.Cursor, _entries.Count, drawn.Visible.Count, context.Glyphs);
        return frame.Title(isTop, PaneTitle.Left("Just now", null, HasKeys), [
            new Span(part is null ? "" : part + context.Glyphs.Separator, Role.Muted),
            new Span(context.Commands.KeyOf("program.activity"), Role.Accent), new Span(" activity", Role.Muted),
        ]);
    }

    private Line Row(JournalEntry entry, int subject, bool isCursor)
    {
        string time = entry.At.ToOffset(context.Now.Offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        LineBuilder line = context.Line(frame.Inner)
            .Add(isCursor && HasKeys ? context.Glyphs.Cursor : " ", Role.Accent)
            .Add(time, Role.Muted).Gap(2).Cell(entry.Subject, subject).Gap(2)
            .Add(Labels.SignOf(entry.Tone, context.Glyphs), Labels.Of(entry.Tone));
        line.Cell(entry.Text, line.Room - 1, Labels.Of(entry.Tone));
        return isCursor && HasKeys ? line.BuildSelected() : line.Build();
    }

    private IEnumerable<Line> Nothing() => [context.Line(frame.Inner).Gap().Add("nothing yet", Role.Muted).Build()];
}
