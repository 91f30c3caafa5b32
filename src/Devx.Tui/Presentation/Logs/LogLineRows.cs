using System.Globalization;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Presentation.Logs;

/// <summary>Draws single lines of a log: what stands before them, and their text in one row or in several.</summary>
internal sealed class LogLineRows(
    ScreenContext context, LogNames names, LogOptions options, LogMarks marks, LogQuery? query, long? match, int width)
{
    /// <summary>Columns for a sign of ours and one for standard error.</summary>
    private const int SignWidth = 2;

    private const int TimeWidth = 13;

    private Glyphs Glyphs => context.Glyphs;

    /// <summary>Columns before the text.</summary>
    private int Before => SignWidth + (options.HasTimes ? TimeWidth : 0) + (names.Width > 0 ? Math.Min(names.Width, width / 3) + 1 : 0);

    /// <summary>Columns for the text.</summary>
    public int Room => Math.Max(1, width - Before);

    /// <summary>Columns of the longest text drawn so far.</summary>
    public int Longest { get; private set; }

    public IReadOnlyList<LogRow> Draw(long number, LogLine line)
    {
        if (line.Kind == LogLineKind.Mark)
        {
            return [new LogRow(number, 0, Mark(number, line))];
        }

        IReadOnlyList<Span> text = LogLineSpans.Of(line.Text, query, Glyphs);
        Longest = Math.Max(Longest, Fitting.Width(text));
        Span[] folded = line.Folded > 0 ? [new(" +" + Amount(line.Folded), Role.Warn)] : [];
        if (options.IsWrapped)
        {
            IReadOnlyList<IReadOnlyList<Span>> rows = SpanCutting.Rows([.. text, .. folded], Room);
            return [.. rows.Select((row, part) => new LogRow(number, part, Start(number, part == 0 ? line : null).Add(row).Build()))];
        }

        // The mark stays in sight, wherever the text is moved.
        int mark = Fitting.Width(folded);
        LineBuilder cut = Start(number, line).Add(SpanCutting.Part(text, options.Left, Room - mark));
        return [new LogRow(number, 0, cut.To(width - mark).Add(folded).Build())];
    }

    /// <summary><c>82 kB</c>; characters, which is what was counted.</summary>
    private static string Amount(int characters) => characters < 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{characters} B")
        : string.Create(CultureInfo.InvariantCulture, $"{characters / 1024} kB");

    /// <summary><c>14:25:41.201</c>, or with the day when it was another one.</summary>
    private string TimeOf(LogLine line)
    {
        if (line.At is not { } at)
        {
            return "";
        }

        DateTimeOffset local = at.ToOffset(context.Now.Offset);
        return local.ToString(local.Date == context.Now.Date ? "HH:mm:ss.fff" : "MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>What stands before the text; blank in the later rows of a line.</summary>
    private LineBuilder Start(long number, LogLine? line)
    {
        LineBuilder builder = context.Line(width);
        if (line is not { } first)
        {
            return builder.To(Math.Min(width, Before));
        }

        builder.Add(SignOf(number)).Add(first.Kind == LogLineKind.Error ? "!" : " ", Role.Warn);
        if (options.HasTimes)
        {
            builder.Cell(TimeOf(first), TimeWidth - 1, Role.Muted).Gap();
        }

        if (names.Width > 0)
        {
            Span name = names.SpanOf(first.Source);
            builder.Add(name with { Text = Columns.Cut(name.Text, Math.Min(names.Width, width / 3), Glyphs) }).Gap();
        }

        return builder;
    }

    private Span SignOf(long number) => (marks.Cursor == number, marks.Has(number)) switch
    {
        (true, true) => new(Glyphs.Done, Role.Selection),
        (true, false) => new(Glyphs.Cursor, Role.Accent),
        (false, true) => new(Glyphs.Done, Role.Accent),
        (false, false) => number == match ? new(Glyphs.Crumb, Role.Accent) : new(" "),
    };

    /// <summary><c>── 14:25:50  container restarted, exit 1 ─────</c></summary>
    private Line Mark(long number, LogLine line)
    {
        string rule = Glyphs.Horizontal + Glyphs.Horizontal;
        string time = line.At is { } at ? at.ToOffset(context.Now.Offset).ToString("HH:mm:ss  ", CultureInfo.InvariantCulture) : "";
        string name = names.Width > 0 ? names.Of(line.Source) + ": " : "";
        LineBuilder builder = context.Line(width).Add(SignOf(number)).Add(rule + " ", Role.Frame)
            .Foreign($"{time}{name}{line.Text} ", Role.Strong);
        return builder.Add(string.Concat(Enumerable.Repeat(Glyphs.Horizontal, Math.Max(0, builder.Room - 1))), Role.Frame).Build();
    }
}
