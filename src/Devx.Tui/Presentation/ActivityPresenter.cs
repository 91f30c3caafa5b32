using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The operations and the commands of this session, newest first, and how the one under the cursor ended.</summary>
internal sealed class ActivityPresenter(ScreenContext context)
{
    private const int DetailRows = 7;

    private readonly int _inner = Box.Inner(context, Math.Max(76, context.Width - 8));

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>How many lines fit above the details.</summary>
    public int Page => Math.Max(1, context.Height - DetailRows - 7);

    public Box Draw(IReadOnlyList<ActivityItem> items, ListCursor cursor, IEnumerable<Hint> hints)
    {
        int row = cursor.RowIn([.. items.Select(item => item.Key)]);
        int operations = items.Count(item => item.Operation is not null);
        List<Line> list = [.. items.Skip(cursor.Top).Take(Page).Select((item, at) => Row(item, at + cursor.Top == row))];
        list.AddRange(Enumerable.Repeat(Blank(), Math.Max(0, Math.Min(Page, items.Count) - list.Count)));
        if (operations < items.Count && operations - cursor.Top is var at && at < list.Count)
        {
            list.Insert(Math.Max(0, at), Heading("commands", items.Count - operations));
        }

        if (items.Count == 0)
        {
            list.Add(context.Line(_inner).Gap().Add("Nothing was done yet.", Role.Muted).Build());
        }

        Span[] left = [new("Activity ", Role.Accent), new(Operations(operations), Role.Muted)];
        Span[] right = [new("good reads are kept once", Role.Muted)];
        ActivityItem? chosen = row < items.Count ? items[row] : null;
        return Box.Of(context, (left, right), [.. list, .. Details(chosen)], Hint.Spans(hints, Glyphs), _inner);
    }

    private static string Operations(int count) => count switch
    {
        0 => "no operations",
        1 => "1 operation",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} operations"),
    };

    private Line Blank() => context.Line(_inner).Build();

    private Line Heading(string word, int count) => context.Line(_inner).Gap().Add(word, Role.Strong)
        .Add(string.Create(CultureInfo.InvariantCulture, $" {count}"), Role.Muted).Build();

    private Line Row(ActivityItem item, bool isCursor)
    {
        (Label outcome, TimeSpan? took, string text) = item.Operation is { } operation ? Of(operation) : Of(item.Command);
        DateTimeOffset? at = item.Operation?.RequestedAt ?? item.Command?.StartedAt;
        LineBuilder line = context.Line(_inner).Add(isCursor ? Glyphs.Cursor : " ", Role.Accent)
            .Cell(at?.ToOffset(context.Now.Offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "", 8, Role.Muted).Gap(2)
            .Cell($"{outcome.Sign} {outcome.Word}", 11, outcome.Role).Gap()
            .Cell(took is { } time ? Took(time) : Glyphs.Dash, 8, Role.Muted, Align.Right).Gap(2);
        line.Cell(text, Math.Max(0, line.Room - 1), item.Operation is null ? Role.Text : Role.Strong);
        return isCursor ? line.BuildSelected() : line.Build();
    }

    private (Label Outcome, TimeSpan? Took, string Text) Of(OperationSnapshot operation)
    {
        Label outcome = OperationWords.Of(operation.Phase, Glyphs);
        string place = OperationWords.Place(operation);
        return (
            operation.IsStuck ? outcome with { Word = "stuck?", Role = Role.Warn } : outcome,
            OperationWords.Elapsed(operation, context.Now),
            place.Length == 0 ? operation.Title : $"{operation.Title}  {place}");
    }

    private (Label Outcome, TimeSpan? Took, string Text) Of(CommandEntry? command)
    {
        Label outcome = command switch
        {
            { ExitCode: 0 } => new(Glyphs.Done, "exit 0", Role.Ok),
            { ExitCode: { } code } => new(Glyphs.Broken, string.Create(CultureInfo.InvariantCulture, $"exit {code}"), Role.Bad),
            { Problem: not null } => new(Glyphs.Broken, "failed", Role.Bad),
            _ => new(Glyphs.Busy, "runs", Role.Busy),
        };
        return (outcome, command?.Duration, command?.Text ?? "");
    }

    private IEnumerable<Line> Details(ActivityItem? item)
    {
        var text = new Paragraphs(context, _inner) { LabelWidth = 8 };
        text.Blank();
        if (item?.Operation is { } operation)
        {
            Tell(text, operation);
        }
        else if (item?.Command is { } command)
        {
            Tell(text, command);
        }

        // Always as many rows, so that the box keeps its size while the cursor moves.
        return text.Lines.Concat(Enumerable.Repeat(Blank(), DetailRows)).Take(DetailRows);
    }

    private static void Tell(Paragraphs text, OperationSnapshot operation)
    {
        if (operation.Problem is { } problem)
        {
            text.Pair("problem", problem.What, Role.Bad, Role.Muted);
            text.Pair("to do", problem.Remedy ?? "", Role.Text, Role.Muted);
            string exit = problem.ExitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $"exit {code}") : "";
            text.Pair(exit, problem.Command ?? "", Role.Text, Role.Muted);
        }
        else if (operation.Steps.LastOrDefault(step => step.StartedAt is not null) is { } step)
        {
            text.Pair("command", step.Command, Role.Text, Role.Muted);
            if (operation.Output.Count > 0)
            {
                text.Pair("says", operation.Output[^1].Text, Role.Muted, Role.Muted);
            }
        }
        else if (operation.Output.Count > 0)
        {
            text.Pair("result", operation.Output[^1].Text, Role.Text, Role.Muted);
        }
    }

    private static void Tell(Paragraphs text, CommandEntry entry)
    {
        text.Pair("command", entry.Text, Role.Text, Role.Muted);
        if (entry.Problem is { } problem)
        {
            text.Pair("problem", problem, Role.Bad, Role.Muted);
        }

        string[] said = [.. entry.ErrorTail.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(3)];
        foreach ((int at, string line) in said.Index())
        {
            text.Pair(at == 0 ? "stderr" : "", line, Role.Warn, Role.Muted);
        }
    }

    private static string Took(TimeSpan time) => time.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalMilliseconds)} ms")
        : OperationWords.Took(time);
}
