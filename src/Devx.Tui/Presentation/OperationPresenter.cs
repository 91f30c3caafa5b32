using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>One operation: what went wrong, its steps, what it prints, its command.</summary>
internal sealed class OperationPresenter(ScreenContext context, OperationSnapshot operation)
{
    /// <summary>Rows of output that stay whatever else there is to say.</summary>
    private const int LeastOutput = 3;

    private readonly int _inner = Box.Inner(context, Math.Max(76, context.Width - 8));

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>Draws it.</summary>
    /// <param name="top">The first line of output to show; null for the end.</param>
    /// <param name="note">What was done last, to say beside the output.</param>
    /// <param name="hints">Keys, in the lower border.</param>
    /// <returns>The box; its top and page are those of the output.</returns>
    public Box Draw(int? top, string? note, IEnumerable<Hint> hints)
    {
        var frame = new Frame(_inner + 2, Glyphs);
        int rows = Math.Max(4, context.Height - (context.Height >= 20 ? 4 : 2));
        IReadOnlyList<Line> command = Command(rows);
        List<Line> upper = Upper(Math.Max(1, rows - command.Count - LeastOutput - 2));
        int page = Math.Max(1, rows - upper.Count - 1 - (command.Count == 0 ? 0 : command.Count + 1));
        OutputRows output = top is { } first
            ? OutputRows.From(first, operation.Output, page, _inner - 2, Glyphs)
            : OutputRows.Last(operation.Output, page, _inner - 2, Glyphs);

        List<Line> lines = [frame.Top([new Span(Clean(operation.Title), Role.Accent)], Progress())];
        lines.AddRange(upper.Select(frame.Row));
        Span said = new(note is null ? "" : $"   {Clean(note)}", Role.Ok);
        lines.Add(frame.Title(isTop: false, [new Span("output", Role.Muted), said], Following(top is null, output)));
        lines.AddRange(Output(output, page).Select(frame.Row));
        if (command.Count > 0)
        {
            lines.Add(frame.Title(isTop: false, [new Span("command", Role.Muted)], []));
            lines.AddRange(command.Select(frame.Row));
        }

        return new Box([.. lines, frame.Bottom(Hint.Spans(hints, Glyphs), [])], _inner + 2, output.First, output.Count);
    }

    private List<Span> Progress()
    {
        Label label = OperationWords.Of(operation.Phase, Glyphs);
        List<Span> spans = [new($"{label.Sign} {label.Word}", operation.IsStuck ? Role.Warn : label.Role)];
        if (OperationWords.Elapsed(operation, context.Now) is { } elapsed)
        {
            spans.Add(new Span(" " + OperationWords.Clock(elapsed), operation.IsStuck ? Role.Warn : Role.Strong));
        }

        if (operation is { IsActive: true, Usual: { } usual })
        {
            spans.Add(new Span(Glyphs.Separator + OperationWords.Usually(usual), Role.Muted));
        }

        if (operation.IsStuck)
        {
            spans.Add(new Span(Glyphs.Separator + "stuck?", Role.Warn));
        }

        return spans;
    }

    private List<Line> Upper(int rows)
    {
        Line blank = context.Line(_inner).Build();
        IReadOnlyList<Line> trouble = [.. Problem(), .. Advice()];
        if (trouble.Count > rows)
        {
            return [.. trouble.Take(rows - 1), More()];
        }

        IReadOnlyList<Line> steps = operation.Steps.Count == 0
            ? Stepless()
            : new StepLines(context, _inner).Draw(operation.Steps, rows - trouble.Count);
        List<Line> all = [.. trouble, .. steps];
        if (trouble.Count > 0 && steps.Count > 0 && all.Count < rows)
        {
            all.Insert(trouble.Count, blank);
        }

        return all.Count + 2 <= rows ? [blank, .. all, blank] : all;
    }

    private IReadOnlyList<Line> Stepless() => operation.Phase switch
    {
        OperationPhase.Done => [Sentence("Nothing had to be run.")],
        OperationPhase.Waiting or OperationPhase.Planning => [Sentence(OperationWords.Place(operation))],
        OperationPhase.Running or OperationPhase.Cancelling or OperationPhase.Failed or OperationPhase.Cancelled => [],
    };

    private Line Sentence(string text) => context.Line(_inner).Gap(3).Add(text, Role.Muted).Build();

    private IReadOnlyList<Line> Problem()
    {
        if (operation.Problem is not { } problem)
        {
            return [];
        }

        var text = new Paragraphs(context, _inner) { LabelWidth = 10 };
        text.Pair("happened", problem.What, Role.Bad, Role.Muted);
        if ((problem.Remedy ?? OperationReport.Unexplained(problem)) is { } remedy)
        {
            text.Pair("to do", remedy, Role.Text, Role.Muted);
        }

        if (problem.Command is { } command)
        {
            text.Pair("command", command, Role.Text, Role.Muted);
            string exit = problem.ExitCode is { } code ? code.ToString(CultureInfo.InvariantCulture) : "none";
            text.Pair("exit code", exit, Role.Text, Role.Muted);
        }

        foreach ((int at, string line) in problem.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(3).Index())
        {
            text.Pair(at == 0 ? "it said" : "", line, Role.Warn, Role.Muted);
        }

        return text.Lines;
    }

    private IReadOnlyList<Line> Advice()
    {
        if (operation.Advice is not { } advice || !OperationReport.HasTrouble(operation))
        {
            return [];
        }

        var text = new Paragraphs(context, _inner) { LabelWidth = 10 };
        text.Pair("may help", advice.Repair, Role.Warn, Role.Muted);
        foreach ((int at, string file) in advice.LogFiles.Index())
        {
            text.Pair(at == 0 ? "look at" : "", file, Role.Text, Role.Muted);
        }

        return text.Lines;
    }

    private List<Span> Following(bool isFollowing, OutputRows output)
    {
        int below = operation.Output.Count - output.First - output.Count;
        List<Span> spans = below <= 0
            ? []
            : [new(string.Create(CultureInfo.InvariantCulture, $"{Glyphs.DownKey} {below} below"), isFollowing ? Role.Muted : Role.Warn)];
        if (operation.IsActive)
        {
            spans.AddRange([
                new Span(spans.Count == 0 ? "f " : $"{Glyphs.Separator}f ", Role.Accent),
                new Span(isFollowing ? "follow on" : "to follow", Role.Muted),
            ]);
        }

        return spans;
    }

    private IEnumerable<Line> Output(OutputRows output, int page)
    {
        for (int at = 0; at < page; at++)
        {
            LineBuilder line = context.Line(_inner).Gap();
            if (at < output.Rows.Count)
            {
                line.Add(output.Rows[at]);
            }
            else if (at == 0)
            {
                line.Add(operation.IsActive ? "nothing was printed yet" : "nothing was printed", Role.Muted);
            }

            yield return line.Build();
        }
    }

    /// <summary>The command that runs or ran last; a problem tells its own.</summary>
    private IReadOnlyList<Line> Command(int rows)
    {
        StepSnapshot? step = operation.Steps.LastOrDefault(step => step.Phase is not (StepPhase.Waiting or StepPhase.Skipped));
        if (rows < 12 || step is null || operation.Problem is not null)
        {
            return [];
        }

        var text = new Paragraphs(context, _inner);
        text.Say(step.Command);
        return text.Lines.Count <= 2 ? text.Lines : [text.Lines[0], More()];
    }

    private Line More() =>
        context.Line(_inner).Gap().Add($"{Glyphs.Ellipsis} {KeyLabels.Of("enter", Glyphs)} shows all", Role.Muted).Build();

    private string Clean(string text) => Columns.Cut(Columns.Clean(text, Glyphs), _inner / 2, Glyphs);
}
