using System.Globalization;
using Devx.Tui.Commands;
using Devx.Tui.Presentation;
using Devx.Tui.Presentation.Logs;
using Devx.Tui.State;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Shows what containers write, over the whole screen.</summary>
internal sealed class LogDialog : Dialog
{
    /// <summary>An engine that has said nothing by then has nothing to say.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);

    /// <summary>Names in the title of another program.</summary>
    private const int MostNamed = 3;

    private readonly ContainerRef _opened;
    private readonly IReadOnlyList<ContainerRef> _chosen;
    private readonly LogDesk _desk;
    private readonly LogFinder _finder = new();
    private readonly LogTyping _typing;
    private readonly LogExport _export;
    private LogSession _session;
    private LogPlace _place = new();
    private LogOptions _options = new();
    private LogMarks _marks = LogMarks.None;
    private LogPicture? _picture;
    private StatusMessage? _note;
    private DateTimeOffset _startedAt;
    private TimeSpan _offset;
    private bool _isHelping;

    public LogDialog(IReadOnlyList<ContainerRef> containers, LogDesk desk)
    {
        (_chosen, _opened, _desk) = (containers, containers[0], desk);
        _typing = new LogTyping(Find, Save);
        _export = new LogExport(desk, Say);
        _session = Start(containers, LogRange.Latest);
        Closed += () => _session.Dispose();
    }

    public override Attention? Attention => State.Attention.None;

    public override IReadOnlyList<DialogCommand> Commands =>
        _typing.Prompt is not null ? _typing.Commands : [.. Keys.Select(key => Quietly(key).Command)];

    private IEnumerable<LogKey> Keys =>
    [
        new(["esc"], "back", "forget marks, clear the search, close", Back),
        new(["f"], "follow", "follow what is written, and again stay here", () => _place = _place with { IsFollowing = !_place.IsFollowing }),
        new(["/"], "search", "search a text; case counts when it has a capital", () => _typing.Search(_finder.Query?.Text ?? "")),
        .. LogRanges.Keys.Select((range, key) => new LogKey(
            [key.ToString(CultureInfo.InvariantCulture)], LogRanges.Short(range), $"read again: {LogRanges.Words(range)}",
            () => Restart(_session.Containers, range))),
        new(["t"], "time", "show the time of each line", () => _options = _options with { HasTimes = !_options.HasTimes }),
        new(["w"], "wrap", "break long lines", () => _options = _options with { IsWrapped = !_options.IsWrapped, Left = 0 }),
        new(["a"], "all", "all containers of its project or pod together, and again it alone", ToggleGroup),
        new(["c", "y"], "copy", "copy the marked lines, or those on the screen", Copy),
        new(["W"], "save", "save all lines to a file", () => _typing.Save(LogFiles.DefaultPath(_session.Containers, _desk.Time.GetLocalNow()))),
        new(["o"], "less", "read it in less; q comes back", OpenInLess),
        new(["n"], "", "next match", () => GoToMatch(_finder.Next)),
        new(["N"], "", "previous match", () => GoToMatch(_finder.Previous)),
        new(["&"], "", "only lines that match, and again all", ToggleMatches),
        new(["space"], "", "mark a line; the keys that scroll then move the mark", () => Mark((marks, line) => marks.Toggled(line))),
        new(["v"], "", "begin a range of marks, and end it", MarkRange),
        new(["h", "left"], "", "a third of the screen to the left", () => _options = _options with { Left = Math.Max(0, _options.Left - Third) }),
        new(["l", "right"], "", "a third of the screen to the right", MoveRight),
        new(["up", "k"], "", "up; stops following, as all ways up", () => Move(-1)),
        new(["down", "j"], "", "down", () => Move(1)),
        new(["pgup"], "", "a page up", () => Move(-Page)),
        new(["pgdn"], "", "a page down", () => Move(Page)),
        new(["ctrl-u"], "", "half a page up", () => Move(-Half)),
        new(["ctrl-d"], "", "half a page down", () => Move(Half)),
        new(["g", "home"], "", "first line", () => GoTo(0)),
        new(["G", "end"], "", "last line, and follow", GoToEnd),
        new(["r"], "", "read again", () => Restart(_session.Containers, _session.Range)),
        new(["?", "f1"], "", "these keys; ! before a line is standard error", () => _isHelping = !_isHelping),
        new(["q", "ctrl-c"], "", "close", Close),
    ];

    private int Half => Math.Max(1, Page / 2);

    private int Page => Math.Max(1, _picture?.Box.Page ?? 1);

    private int Third => Math.Max(1, (_picture?.Room ?? 1) / 3);

    public override Box Draw(ScreenContext context)
    {
        _offset = context.Now.Offset;
        _picture = _session.Book.Read(shelf => new LogPresenter(context, SceneOf(shelf)).Draw());
        _place = _picture.Page.Place;
        return _picture.Box;
    }

    protected override void Type(KeyPress key) => _typing.Press(key);

    private LogScene SceneOf(LogShelf shelf)
    {
        _finder.Look(shelf, line => _place = _place.At(line, Page / 3));
        ILogLines lines = shelf.Lines(_options.IsOnlyMatches);
        _marks = _marks.From(shelf.Ring.First);
        if (_marks.Cursor is { } cursor && (lines.AtOrAfter(cursor) ?? lines.Before(cursor)) is { } there)
        {
            _marks = _marks with { Cursor = there };
        }

        return new LogScene
        {
            Containers = _session.Containers,
            Sources = shelf.Sources,
            Range = _session.Range,
            Lines = lines,
            Count = shelf.Ring.Count,
            IsWritten = shelf.Written > 0,
            IsEarly = _desk.Time.GetUtcNow() - _startedAt < Early,
            Place = _place,
            Options = _options,
            Marks = _marks,
            Search = _finder.Found,
            Prompt = _typing.Prompt,
            Note = _note,
            Hints = [.. Keys.Where(key => key.Label.Length > 0).Select(key => new Hint(key.Keys[0], key.Label))],
            Help = _isHelping ? [.. Keys.Select(key => (key.Keys, key.Help))] : null,
        };
    }

    /// <summary>What was said last is read when the next key is pressed.</summary>
    private LogKey Quietly(LogKey key) => key with
    {
        Run = () =>
        {
            _note = null;
            key.Run();
        },
    };

    private void Say(string text, JournalTone tone)
    {
        _note = new StatusMessage(text, tone, null);
        Redraw();
    }

    private void Back()
    {
        if (_isHelping)
        {
            _isHelping = false;
        }
        else if (_marks.Cursor is not null)
        {
            _marks = LogMarks.None;
        }
        else if (_finder.Query is not null)
        {
            Find("");
        }
        else
        {
            Close();
        }
    }

    private LogSession Start(IReadOnlyList<ContainerRef> containers, LogRange range)
    {
        _startedAt = _desk.Time.GetUtcNow();
        _desk.Loop.After(Early, Redraw);
        return new LogSession(containers, range, _desk, Redraw);
    }

    private void Restart(IReadOnlyList<ContainerRef> containers, LogRange range)
    {
        _session.Dispose();
        (_place, _marks) = (new LogPlace(), LogMarks.None);
        _options = _options with { Left = 0 };
        _session = Start(containers, range);
        Find(_finder.Query?.Text ?? "");
    }

    private void ToggleGroup()
    {
        IReadOnlyList<ContainerRef> group = LogGroups.Of(_opened, _desk.Snapshots.Current);
        if (_session.Containers.Count > _chosen.Count)
        {
            Restart(_chosen, _session.Range);
        }
        else if (group.Count > _session.Containers.Count)
        {
            Restart(group, _session.Range);
        }
        else
        {
            Say(group.Count > 1 ? "all of the group are shown" : $"{_opened.Container.Info.Name} is in no project or pod with others", JournalTone.Plain);
        }
    }

    private void Move(int rows)
    {
        if (_marks.Cursor is not { } cursor)
        {
            _place = _place.Moved(rows);
            return;
        }

        _marks = _marks with { Cursor = Lines(lines => lines.Stepped(cursor, rows)) };
    }

    private void GoTo(long line)
    {
        _marks = _marks.Cursor is null ? _marks : _marks with { Cursor = line };
        _place = _place.At(line);
    }

    private void GoToEnd()
    {
        if (_marks.Cursor is null)
        {
            _place = _place with { IsFollowing = true };
        }
        else
        {
            _marks = _marks with { Cursor = Lines(lines => lines.Before(long.MaxValue)) };
        }
    }

    private void MoveRight()
    {
        bool hasMore = _picture is { } picture && picture.Longest > _options.Left + picture.Room;
        _options = _options with { Left = _options.Left + (hasMore && !_options.IsWrapped ? Third : 0) };
    }

    private void Find(string text)
    {
        _options = _options with { IsOnlyMatches = _options.IsOnlyMatches && text.Length > 0 };
        _session.Search(_finder.Begin(text, _session.Book, _place.Line));
    }

    private void GoToMatch(Func<LogShelf, LogPage?, long?> find)
    {
        if (_finder.Query is null)
        {
            Say("nothing is searched, / searches", JournalTone.Plain);
        }
        else if (_session.Book.Read(shelf => find(shelf, _picture?.Page)) is { } line)
        {
            bool isVisible = _picture?.Page.Rows.Any(row => row.Number == line) ?? false;
            _place = isVisible ? _place with { IsFollowing = false } : _place.At(line, Page / 3);
        }
        else
        {
            Say("no more matches that way", JournalTone.Plain);
        }
    }

    private void ToggleMatches()
    {
        if (_finder.Query is null)
        {
            Say("nothing is searched, / searches", JournalTone.Plain);
            return;
        }

        _options = _options with { IsOnlyMatches = !_options.IsOnlyMatches };
    }

    private void Mark(Func<LogMarks, long, LogMarks> mark)
    {
        if ((_marks.Cursor ?? _finder.Found?.Line ?? LastVisible) is { } line)
        {
            _place = _place with { IsFollowing = false };
            _marks = mark(_marks, line);
        }
    }

    private long? LastVisible => _picture?.Page.Rows is [.., var last] ? last.Number : null;

    private void MarkRange() => Mark((marks, line) => marks.Ranged(line, (from, to) => Lines(lines => lines.Between(from, to))));

    private T Lines<T>(Func<ILogLines, T> read) => _session.Book.Read(shelf => read(shelf.Lines(_options.IsOnlyMatches)));

    private LogText Text => new(new LogNames(_session.Containers, Glyphs.Unicode), _options.HasTimes, _offset);

    private void Copy()
    {
        IEnumerable<long> numbers = _marks.IsEmpty
            ? (_picture?.Page.Rows ?? []).Select(row => row.Number).Distinct()
            : Lines(lines => lines.Between(0, long.MaxValue)).Where(_marks.Has);
        string text = _session.Book.Read(shelf => string.Join('\n', numbers.Where(number => number >= shelf.Ring.First)
            .Select(number => Text.Plain(shelf.Ring.Read(number)))));
        Say(_desk.Clipboard.Copy(text), JournalTone.Good);
    }

    private void Save(string path, bool replaces) => _export.Save(path, _session.Book, Text, replaces);

    private void OpenInLess()
    {
        string all = string.Join(", ", _session.Containers.Take(MostNamed).Select(container => container.FullName));
        _export.OpenInLess($"logs {all}", _session.Book, Text);
    }
}
