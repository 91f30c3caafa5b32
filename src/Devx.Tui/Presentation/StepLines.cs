using System.Globalization;
using Devx.Tui.State;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation;

/// <summary>The steps of an operation with their times; the one that runs has a bar where it is known how long it takes.</summary>
internal sealed class StepLines(ScreenContext context, int width)
{
    private const int BarWidth = 18;

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>At most so many lines, around the step that runs.</summary>
    public IReadOnlyList<Line> Draw(IReadOnlyList<StepSnapshot> steps, int rows)
    {
        if (rows <= 0)
        {
            return [];
        }

        // Where not all fit, those that failed are worth the rows.
        if (steps.Count > rows && steps.Any(step => step.Note is not null) && steps.All(IsOver))
        {
            return [.. steps.Index().OrderBy(step => step.Item.Phase != StepPhase.Failed).Take(rows)
                .Select(step => Draw(step.Item, step.Index + 1, NameWidth(steps)))];
        }

        int current = Math.Max(0, steps.ToList().FindLastIndex(step => step.Phase is not (StepPhase.Waiting or StepPhase.Skipped)));
        int first = Math.Clamp(current - (rows / 2), 0, Math.Max(0, steps.Count - rows));
        return [.. steps.Skip(first).Take(rows).Select((step, at) => Draw(step, first + at + 1, NameWidth(steps)))];
    }

    private static bool IsOver(StepSnapshot step) => step.Phase is not (StepPhase.Waiting or StepPhase.Running);

    private int NameWidth(IReadOnlyList<StepSnapshot> steps) => Math.Clamp(
        steps.Select(step => TextWidth.Of(Columns.Clean(step.Title, Glyphs))).DefaultIfEmpty().Max(),
        16,
        Math.Max(16, width - 46));

    private Line Draw(StepSnapshot step, int number, int names)
    {
        Label label = OperationWords.Of(step.Phase, Glyphs);
        Role role = step.Phase is StepPhase.Waiting or StepPhase.Skipped ? Role.Muted : Role.Text;
        LineBuilder line = context.Line(width).Gap(3).Add(label.Sign, label.Role)
            .Cell(number.ToString(CultureInfo.InvariantCulture), 4, Role.Muted, Align.Right).Gap(2)
            .Cell(step.Title, names, role).Gap(2);
        TimeSpan? time = step.Duration ?? (step.Phase == StepPhase.Running ? context.Now - step.StartedAt : null);
        line.Cell(time is { } known ? OperationWords.Took(known) : "", 8, Role.Text, Align.Right).Gap(3);
        return step switch
        {
            { Phase: StepPhase.Running, Usual: { } usual } when time is { } elapsed => Estimated(line, elapsed, usual).Build(),
            { Phase: StepPhase.Waiting, Usual: { } usual } => line.Add(OperationWords.Usually(usual), Role.Muted).Build(),
            { Note: { } note } => Noted(line, note, label).Build(),
            { Phase: StepPhase.Failed or StepPhase.Cancelled or StepPhase.Skipped } => line.Add(label.Word, label.Role).Build(),
            _ => line.Build(),
        };
    }

    private static LineBuilder Noted(LineBuilder line, string note, Label label) => line.Cell(note, Math.Max(0, line.Room - 1), label.Role);

    // It is an estimate, and never says that all is done while it is not.
    private LineBuilder Estimated(LineBuilder line, TimeSpan elapsed, TimeSpan usual)
    {
        double share = usual > TimeSpan.Zero ? Math.Min(elapsed / usual, 0.99) : 0.99;
        return line.Add(Bar.Of(share, BarWidth, Glyphs), Role.Accent)
            .Add(string.Create(CultureInfo.InvariantCulture, $"  ~ {Math.Floor(share * 100)} %"), Role.Muted);
    }
}
