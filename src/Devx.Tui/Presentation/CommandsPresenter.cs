using System.Globalization;
using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>The commands of this session, newest first, and how the one under the cursor ended.</summary>
internal sealed class CommandsPresenter(ScreenContext context)
{
    private const int DetailRows = 7;

    private readonly int _inner = Box.Inner(context, Math.Max(76, context.Width - 8));

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>How many commands fit above the details.</summary>
    public int Page => Math.Max(1, context.Height - DetailRows - 6);

    public Box Draw(IReadOnlyList<CommandEntry> entries, ListCursor cursor, IEnumerable<Hint> hints)
    {
        int row = cursor.RowIn([.. entries.Select(KeyOf)]);
        IEnumerable<Line> list = entries.Count == 0
            ? [context.Line(_inner).Gap().Add("No command ran yet.", Role.Muted).Build()]
            : entries.Skip(cursor.Top).Take(Page).Select((entry, at) => Row(entry, at + cursor.Top == row));
        Span[] left = [new("Commands ", Role.Accent), new(entries.Count.ToString(CultureInfo.InvariantCulture), Role.Muted)];
        Span[] right = [new("good reads are kept once", Role.Muted)];
        return Box.Of(context, (left, right), [.. list, .. Details(entries.ElementAtOrDefault(row))], Hint.Spans(hints, Glyphs), _inner);
    }

    /// <summary>The key of an entry in the list.</summary>
    public static string KeyOf(CommandEntry entry) => entry.Number.ToString(CultureInfo.InvariantCulture);

    private Line Row(CommandEntry entry, bool isCursor)
    {
        LineBuilder line = context.Line(_inner).Add(isCursor ? Glyphs.Cursor : " ", Role.Accent)
            .Add(entry.StartedAt.ToOffset(context.Now.Offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture), Role.Muted).Gap(2)
            .Cell(Outcome(entry), 10, RoleOf(entry)).Gap().Cell(Took(entry), 8, Role.Muted, Align.Right).Gap(2);
        line.Cell(entry.Text, Math.Max(0, line.Room - 1));
        return isCursor ? line.BuildSelected() : line.Build();
    }

    private IEnumerable<Line> Details(CommandEntry? entry)
    {
        var text = new Paragraphs(context, _inner) { LabelWidth = 8 };
        if (entry is not null)
        {
            text.Blank();
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

        // Always as many rows, so that the box keeps its size while the cursor moves.
        return text.Lines.Concat(Enumerable.Repeat(context.Line(_inner).Build(), DetailRows)).Take(DetailRows);
    }

    private string Outcome(CommandEntry entry) => entry switch
    {
        { ExitCode: { } code } => $"{(code == 0 ? Glyphs.Done : Glyphs.Broken)} exit {code.ToString(CultureInfo.InvariantCulture)}",
        { Problem: not null } => $"{Glyphs.Broken} failed",
        _ => $"{Glyphs.Busy} runs",
    };

    private static Role RoleOf(CommandEntry entry) => entry switch
    {
        { ExitCode: 0 } => Role.Ok,
        { ExitCode: null, Problem: null } => Role.Busy,
        _ => Role.Bad,
    };

    private string Took(CommandEntry entry) => entry.Duration switch
    {
        null => Glyphs.Dash,
        { TotalSeconds: < 10 } time => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalMilliseconds)} ms"),
        { } time => Durations.Words(time),
    };
}
