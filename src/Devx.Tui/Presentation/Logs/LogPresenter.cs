using System.Globalization;
using Devx.Tui.State.Logs;
using Devx.Tui.Terminal;

namespace Devx.Tui.Presentation.Logs;

/// <summary>Draws a log over the whole screen: where it is from, its lines, what is searched, the keys.</summary>
internal sealed class LogPresenter(ScreenContext context, LogScene scene)
{
    /// <summary>Below this the frame is all there is room for.</summary>
    private const int LeastWithRows = 8;

    private readonly Frame _frame = new(context.Width, context.Glyphs);

    private Glyphs Glyphs => context.Glyphs;

    private bool HasRows => context.Height >= LeastWithRows;

    private int Page => Math.Max(1, context.Height - (HasRows ? 4 : 2));

    public LogPicture Draw()
    {
        var names = new LogNames(scene.Containers, Glyphs);
        var rows = new LogLineRows(context, names, scene.Options, scene.Marks, scene.Search?.Query, scene.Search?.Line, _frame.Inner);
        LogPage page = LogPage.Of(
            scene.Lines, scene.Place, scene.Marks.Cursor, Page, number => rows.Draw(number, scene.Lines.Read(number)));
        IEnumerable<Line> body = Body(page);
        Line blank = context.Line(_frame.Inner).Build();
        IEnumerable<Line> framed = body.Concat(Enumerable.Repeat(blank, Page)).Take(Page).Select(_frame.Row);
        List<Line> lines = [_frame.Top(Left(names), Right()), .. framed, _frame.Bottom(BottomLeft(), BottomRight(page))];
        IReadOnlyList<Line> all = HasRows ? [Header(), .. lines, Hints()] : lines;
        return new LogPicture(new Box(all, context.Width, 0, Page), page, rows.Longest, rows.Room);
    }

    private IEnumerable<Line> Body(LogPage page)
    {
        var empty = new LogEmpty(context, scene, _frame.Inner);
        return !scene.IsWritten ? empty.Draw()
            : page.Rows.Count == 0 && scene.Search is { } search ? empty.DrawNoMatch(search.Query.Text)
            : page.Rows.Select(row => row.Line);
    }

    private Line Header()
    {
        Span now = new(context.Now.ToString("HH:mm", CultureInfo.InvariantCulture));
        Span[] right = [now, new("   ? ", Role.Accent), new("keys", Role.Muted)];
        LineBuilder line = context.Line(context.Width).Gap().Add("devx-tui", Role.Strong).Gap(3);
        string path = $"{Where()} {Glyphs.Crumb} logs";
        int room = Math.Max(0, line.Room - Fitting.Width(right) - 3);
        return line.Add(Columns.Cut(Columns.Clean(path, Glyphs), room, Glyphs), Role.Muted).Right(right).Build();
    }

    private string Where()
    {
        string[] machines = [.. scene.Containers.Select(container => container.Machine.ToString()).Distinct()];
        string what = scene.Containers.Count == 1
            ? scene.Containers[0].Container.Info.Name
            : string.Create(CultureInfo.InvariantCulture, $"{scene.Containers.Count} containers");
        return machines.Length == 1
            ? $"{machines[0]} {Glyphs.Crumb} {what}"
            : string.Create(CultureInfo.InvariantCulture, $"{machines.Length} machines {Glyphs.Crumb} {what}");
    }

    /// <summary>One container with its image, or the names of all in their colours.</summary>
    private List<Span> Left(LogNames names)
    {
        int room = Math.Max(8, context.Width / 2);
        if (scene.Containers.Count == 1)
        {
            string name = Columns.Cut(Columns.Clean(scene.Containers[0].Container.Info.Name, Glyphs), room, Glyphs);
            string image = Columns.Clean(scene.Containers[0].Container.Info.Image, Glyphs);
            string cut = Columns.Cut(image, Math.Max(0, room - TextWidth.Of(name) - 3), Glyphs);
            return [new Span(name, Role.Accent), new Span("   " + cut, Role.Muted)];
        }

        var spans = new List<Span>();
        for (int source = 0; source < scene.Containers.Count; source++)
        {
            Span name = names.SpanOf(source);
            spans.Add(name with { Text = (source == 0 ? "" : "  ") + name.Text.TrimEnd() });
            if (Fitting.Width(spans) > room)
            {
                return [.. spans[..^1], new Span($"  +{scene.Containers.Count - source}", Role.Muted)];
            }
        }

        return spans;
    }

    private IReadOnlyList<Span> Right()
    {
        string lines = scene.Count == 1 ? "1 line" : $"{Counts.Of(scene.Count)} lines";
        Span range = new(LogRanges.Words(scene.Range) + "   ", Role.Muted);
        Span[] follow = [.. Switch("follow", scene.Place.IsFollowing), range];
        Span[] look = [.. Switch("wrap", scene.Options.IsWrapped), .. Switch("time", scene.Options.HasTimes)];
        Span count = new(lines, Role.Text);
        return Fitting.First((context.Width / 2) - 6, [.. follow, .. look, count], [.. follow, count], [count]);
    }

    private IEnumerable<Span> Switch(string name, bool isOn) =>
        [new(name + " ", Role.Muted), new((isOn ? Glyphs.Running : Glyphs.Dash) + "   ", isOn ? Role.Ok : Role.Muted)];

    private IReadOnlyList<Span> BottomLeft()
    {
        if (scene.Prompt is { } prompt)
        {
            int room = Math.Max(4, context.Width - prompt.Label.Length - 10);
            return [new Span(prompt.Label, Role.Accent), .. InputText.Spans(prompt.Input, room, Glyphs)];
        }

        if (scene.Note is { } note)
        {
            return [new Span(Labels.SignOf(note.Tone, Glyphs) + Columns.Clean(note.Text, Glyphs), Labels.Of(note.Tone))];
        }

        string marked = scene.Marks.Single.Count switch
        {
            _ when scene.Marks.Start is not null => "marking a range",
            0 => "",
            1 => "1 line marked",
            var count => $"{Counts.Of(count)} lines marked",
        };
        return scene.Search is { } search && marked.Length == 0
            ? [new Span("/" + Columns.Cut(Columns.Clean(search.Query.Text, Glyphs), context.Width / 3, Glyphs), Role.Accent)]
            : [new Span(marked, Role.Accent)];
    }

    private IReadOnlyList<Span> BottomRight(LogPage page)
    {
        if (scene.Prompt is not null)
        {
            return Hint.Spans([new Hint("enter", "do it"), new Hint("esc", "leave")], Glyphs);
        }

        List<Span> news = News(page);
        if (scene.Search is not { } search)
        {
            return news;
        }

        Span gap = new(news.Count == 0 ? "" : Glyphs.Separator, Role.Muted);
        string number = search.Number > 0 ? $"{Counts.Of(search.Number)} of " : "";
        Span count = new($"{number}{Counts.Of(search.Count)}");
        string all = scene.Options.IsOnlyMatches ? "all lines" : "only matches";
        Span[] steps =
        [
            new(Glyphs.Separator + "n ", Role.Accent), new("next", Role.Muted),
            new(Glyphs.Separator + "N ", Role.Accent), new("previous", Role.Muted),
        ];
        Span[] only = [new(Glyphs.Separator + "& ", Role.Accent), new(all, Role.Muted)];
        return Fitting.First(
            (context.Width * 2 / 3) - 6,
            [count, .. steps, .. only, gap, .. news], [count, .. steps, gap, .. news], [count, gap, .. news], [count]);
    }

    private List<Span> News(LogPage page) => scene.Place.IsFollowing || !scene.IsWritten
        ? []
        :
        [
            new Span(page.New > 0 ? $"{Glyphs.DownKey} {Counts.Of(page.New)} new, " : "", Role.Warn),
            new Span("f ", Role.Accent), new Span("to follow", Role.Muted),
        ];

    /// <summary>As many keys as fit, the first ones longest; the ranges are one when it is narrow.</summary>
    private Line Hints()
    {
        Hint[] brief =
        [
            .. scene.Hints.TakeWhile(hint => !IsRange(hint)), new Hint("0-5", "since"),
            .. scene.Hints.SkipWhile(hint => !IsRange(hint)).Where(hint => !IsRange(hint)),
        ];
        IReadOnlyList<Span>[] variants =
        [
            Keys(scene.Hints), .. Enumerable.Range(0, brief.Length + 1).Select(less => Keys(brief.SkipLast(less))),
        ];
        return context.Line(context.Width).Gap().Add(Fitting.First(context.Width - 2, variants)).Build();
    }

    private static bool IsRange(Hint hint) => char.IsAsciiDigit(hint.Key[0]);

    private List<Span> Keys(IEnumerable<Hint> hints)
    {
        var spans = new List<Span>();
        foreach (Hint hint in hints)
        {
            spans.Add(new Span((spans.Count == 0 ? "" : "  ") + KeyLabels.Of(hint.Key, Glyphs), Role.Accent));
            spans.Add(new Span(" " + hint.Label, Role.Text));
        }

        return spans;
    }
}
