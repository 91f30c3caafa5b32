using Devx.Providers.Execution.Recording;
using Devx.Tui.State.Forms;

namespace Devx.Tui.Presentation.Forms;

/// <summary>What a form would run, or why it cannot be carried out.</summary>
internal sealed class WillRun(ScreenContext context, int inner)
{
    private Glyphs Glyphs => context.Glyphs;

    /// <summary>Exactly so many lines.</summary>
    public IReadOnlyList<Line> Draw(PlanPreview preview, string? problem, int rows)
    {
        IReadOnlyList<Line> lines = All(preview, problem);
        return lines.Count <= rows
            ? Filled(lines, rows)
            : [.. lines.Take(rows - 1), context.Line(inner).Gap().Add(More(lines.Count - rows + 1), Role.Muted).Build()];
    }

    /// <summary>Exactly so many lines from one on, for those who scroll.</summary>
    public IReadOnlyList<Line> Part(IReadOnlyList<Line> all, int from, int rows) => Filled([.. all.Skip(from).Take(rows)], rows);

    /// <summary>All lines.</summary>
    public IReadOnlyList<Line> All(PlanPreview preview, string? problem) => (problem, preview) switch
    {
        ({ } wrong, _) => Trouble(wrong, null),
        (_, { Problem: { } wrong }) => Trouble(wrong, preview.Remedy),
        (_, { Plan: { } plan }) => Commands(plan, preview.IsAsking),
        (_, { IsAsking: true }) => [context.Line(inner).Gap().Add($"asking {Glyphs.Ellipsis}", Role.Muted).Build()],
        _ => [context.Line(inner).Build()],
    };

    private List<Line> Filled(IReadOnlyList<Line> lines, int rows) =>
        [.. lines, .. Enumerable.Repeat(context.Line(inner).Build(), rows - lines.Count)];

    private string More(int lines) => FormattableString.Invariant($"{Glyphs.Ellipsis} and {lines} more {(lines == 1 ? "line" : "lines")}");

    private List<Line> Trouble(string problem, string? remedy)
    {
        var text = new Paragraphs(context, inner);
        text.Say($"{Glyphs.Attention} {problem}", Role.Warn);
        if (remedy is not null)
        {
            text.Say($"  {remedy}");
        }

        return [.. text.Lines];
    }

    private List<Line> Commands(ShownPlan plan, bool isOld)
    {
        var lines = new List<Line>();
        foreach (ShownStep step in plan.Steps)
        {
            // Somebody may look over the shoulder; what is copied and run is whole.
            string text = Columns.Clean(SecretMask.Apply(step.Command).ToString(), Glyphs);
            IReadOnlyList<string> parts = Wrapping.Lines(text, Math.Max(2, inner - 4));
            lines.AddRange(parts.Select((part, at) =>
                context.Line(inner).Gap(at == 0 ? 1 : 3).Add(part, isOld ? Role.Muted : Role.Text).Build()));
        }

        var notes = new Paragraphs(context, inner);
        foreach (string note in plan.Notes)
        {
            notes.Say(note, plan.Steps.Count == 0 ? Role.Text : Role.Muted);
        }

        if (plan is { Steps.Count: 0, Notes.Count: 0 })
        {
            notes.Say("nothing", Role.Muted);
        }

        return [.. lines, .. notes.Lines];
    }
}
