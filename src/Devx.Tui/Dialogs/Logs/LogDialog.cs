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

    private readonly ContainerRef _opened;
    private readonly IReadOnlyList<ContainerRef> _chosen;
    private readonly LogDesk _desk;
    private readonly LogFinder _finder = new();
    private readonly LogTyping _typing;
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
        _session = Start(containers, LogRange.Latest);
        Closed += () => _session.Dispose();
    }

    public override Attention? Attention => State.Attention.None;

    public override IReadOnlyList<DialogCommand> Commands => _typing.Prompt is not null ? _typing.Commands : [.. Rows.Select(Quietly)];

    private IEnumerable<DialogCommand> Rows =>
    [
        new(["esc"], "back", Back),
        new(["f"], "follow", () => _place = _place with { IsFollowing = !_place.IsFollowing }),
        new(["/"], "search", () => _typing.Search(_finder.Query?.Text ?? "")),
        .. LogRanges.Keys.Select((range, key) => new DialogCommand(
            [key.ToString(System.Globalization.CultureInfo.InvariantCulture)], LogRanges.Short(range), () => Restart(_session.Containers, range))),
        new(["t"], "time", () => _options = _options with { HasTimes = !_options.HasTimes }),
        new(["w"], "wrap", () => _options = _options with { IsWrapped = !_options.IsWrapped, Left = 0 }),
        new(["a"], "all", ToggleGroup),
        new(["c", "y"], "copy", Copy),
        new(["W"], "save", () => _typing.Save(LogFiles.DefaultPath(_session.Containers, _desk.Time.GetLocalNow()))),
        new(["o"], "less", OpenInLess),
        new(["?", "f1"], "these keys", () => _isHelping = true, IsHinted: false),
        new(["n"], "next match", () => GoToMatch(_finder.Next), IsHinted: false),
        new(["N"], "previous match", () => GoToMatch(_finder.Previous), IsHinted: false),
        new(["&"], "only matches, and again all lines", ToggleMatches, IsHinted: false),
        new(["space"], "mark a line; arrows then move the mark", () => Mark((marks, line) => marks.Toggled(line)), IsHinted: false),
        new(["v"], "begin a range of marks, and end it", MarkRange, IsHinted: false),
        new(["h", "left"], "to the left", () => _options = _options with { Left = Math.Max(0, _options.Left - Third) }, IsHinted: false),
        new(["l", "right"], "to the right", MoveRight, IsHinted: false),
        new(["up", "k"], "up", () => Move(-1), IsHinted: false),
        new(["down", "j"], "down", () => Move(1), IsHinted: false),
        new(["pgup"], "page up", () => Move(-Page), IsHinted: false),
        new(["pgdn"], "page down", () => Move(Page), IsHinted: false),
        new(["ctrl-u"], "half a page up", () => Move(-Page / 2), IsHinted: false),
        new(["ctrl-d"], "half a page down", () => Move(Page / 2), IsHinted: false),
        new(["g", "home"], "first line", () => GoTo(0), IsHinted: false),
        new(["G", "end"], "last line, and follow", GoToEnd, IsHinted: false),
        new(["r"], "read again", () => Restart(_session.Containers, _session.Range), IsHinted: false),
        new(["q", "ctrl-c"], "close", Close, IsHinted: false),
    ];

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
            Hints = [.. Rows.Where(row => row.IsHinted).Select(row => row.Hint)],
            Help = _isHelping ? [.. Rows.Select(row => (row.Keys, row.Label))] : null,
        };
    }

    /// <summary>What was said last is read when the next key is pressed.</summary>
    private DialogCommand Quietly(DialogCommand row) => row with
    {
        Run = () =>
        {
            _note = null;
            row.Run();
        },
    };

    private void Say(string text, JournalTone tone = JournalTone.Plain)
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
            Say(group.Count > 1 ? "all of the group are shown" : $"{_opened.Container.Info.Name} is in no project or pod with others");
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
            Say("nothing is searched, / searches");
        }
        else if (_session.Book.Read(shelf => find(shelf, _picture?.Page)) is { } line)
        {
            bool isVisible = _picture?.Page.Rows.Any(row => row.Number == line) ?? false;
            _place = isVisible ? _place with { IsFollowing = false } : _place.At(line, Page / 3);
        }
        else
        {
            Say("no more matches that way");
        }
    }

    private void ToggleMatches()
    {
        if (_finder.Query is null)
        {
            Say("nothing is searched, / searches");
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

    private void Save(string path, bool replaces)
    {
        (LogBook book, LogText text) = (_session.Book, Text);
        _desk.Work.Start(
            cancellation => SaveAsync(path, book, text, replaces, cancellation),
            said => Say(said.Text, said.Tone), failure => Say(failure.Message, JournalTone.Bad));
    }

    private static async Task<StatusMessage> SaveAsync(
        string path, LogBook book, LogText text, bool replaces, CancellationToken cancellationToken)
    {
        try
        {
            long lines = await LogFiles.SaveAsync(path, book, text, replaces, cancellationToken);
            return new StatusMessage($"{(lines == 1 ? "1 line" : $"{Counts.Of(lines)} lines")} saved to {path}", JournalTone.Good, null);
        }
        catch (IOException exception)
        {
            return new StatusMessage($"not saved: {exception.Message}", JournalTone.Bad, null);
        }
    }

    private void OpenInLess()
    {
        if (LessPager.WhyNot(Environment.GetEnvironmentVariable("PATH")) is { } missing)
        {
            Say(missing, JournalTone.Warning);
            return;
        }

        (LogBook book, LogText text) = (_session.Book, Text);
        string title = $"logs {string.Join(", ", _session.Containers.Select(container => container.FullName).Take(3))}";
        _desk.Work.Start(
            cancellation => TemporaryAsync(book, text, cancellation),
            file => Show(title, file.Path, file.Problem), failure => Say(failure.Message, JournalTone.Bad));
    }

    private static async Task<(string? Path, string? Problem)> TemporaryAsync(LogBook book, LogText text, CancellationToken cancellationToken)
    {
        try
        {
            return (await LogFiles.WriteTemporaryAsync(book, text, cancellationToken), null);
        }
        catch (IOException exception)
        {
            return (null, exception.Message);
        }
    }

    private void Show(string title, string? path, string? problem)
    {
        if (path is null)
        {
            Say($"not shown: {problem}", JournalTone.Bad);
            return;
        }

        _desk.Pager.Show(title, path, trouble =>
        {
            if (trouble is not null)
            {
                Say(trouble, JournalTone.Bad);
            }
        });
    }
}
