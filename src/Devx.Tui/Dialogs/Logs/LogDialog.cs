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
    private readonly DialogStack _dialogs;
    private readonly LogReading _reading = new();
    private readonly LogFinder _finder = new();
    private readonly LogTyping _typing;
    private readonly LogExport _export;
    private LogSession _session;
    private StatusMessage? _note;
    private DateTimeOffset _startedAt;
    private TimeSpan _offset;

    /// <summary>Where the reader was before a search was typed.</summary>
    private LogPlace _beforeSearch = new();

    public LogDialog(IReadOnlyList<ContainerRef> containers, LogDesk desk, DialogStack dialogs)
    {
        (_chosen, _opened, _desk, _dialogs) = (containers, containers[0], desk, dialogs);
        _typing = new LogTyping(FindTyped, Save);
        _export = new LogExport(desk, Say);
        _session = Start(containers, LogRange.Latest);
        Closed += () => _session.Dispose();
        Closed += _export.Close;
    }

    public override Attention? Attention => State.Attention.None;

    public override IReadOnlyList<DialogCommand> Commands =>
        _typing.Prompt is not null ? _typing.Commands : [.. Keys.Select(key => Quietly(key).Command)];

    private IEnumerable<LogKey> Keys =>
    [
        new(["esc"], "back", "forget marks, clear the search, close", Back),
        new(["f"], "follow", "follow what is written, and again stay here", _reading.TurnFollowing),
        new(["/"], "search", "search a text; case counts when it has a capital", Search),
        .. LogRanges.Keys.Select((range, key) => new LogKey(
            [key.ToString(CultureInfo.InvariantCulture)], LogRanges.Short(range), $"read again: {LogRanges.Words(range)}",
            () => Restart(_session.Containers, range))),
        new(["t"], "time", "show the time of each line", _reading.TurnTimes),
        new(["w"], "wrap", "break long lines", _reading.TurnWrapping),
        new(["a"], "all", "all containers of its project or pod together, and again it alone", ToggleGroup),
        new(["c", "y"], "copy", "copy the marked lines, or those on the screen", Copy),
        new(["W"], "save", "save all lines to a file", AskForPath),
        new(["o"], "less", "read it in less; q comes back", OpenInLess),
        new(["n"], "", "next match", () => GoToMatch(_finder.Next)),
        new(["N"], "", "previous match", () => GoToMatch(_finder.Previous)),
        new(["&"], "", "only lines that match, and again all", ToggleMatches),
        new(["space"], "", "mark a line; the keys that scroll then move the mark", () => Mark((marks, line) => marks.Toggled(line))),
        new(["v"], "", "begin a range of marks, and end it", MarkRange),
        new(["h", "left"], "", "a third of the screen to the left", _reading.MoveLeft),
        new(["l", "right"], "", "a third of the screen to the right", _reading.MoveRight),
        new(["up", "k"], "", "up; stops following, as all ways up", () => Move(-1)),
        new(["down", "j"], "", "down", () => Move(1)),
        new(["pgup"], "", "a page up", () => Move(-_reading.Page)),
        new(["pgdn"], "", "a page down", () => Move(_reading.Page)),
        new(["ctrl-u"], "", "half a page up", () => Move(-_reading.Half)),
        new(["ctrl-d"], "", "half a page down", () => Move(_reading.Half)),
        new(["g", "home"], "", "first line", () => _reading.GoTo(0)),
        new(["G", "end"], "", "last line, and follow", GoToEnd),
        new(["r"], "", "read again", () => Restart(_session.Containers, _session.Range)),
        new(["?", "f1"], "", "these keys; ! before a line is standard error", () => _dialogs.Open(new LogKeysDialog([.. Keys]))),
        new(["q", "ctrl-c"], "", "close", Close),
    ];

    public override Box Draw(ScreenContext context)
    {
        _offset = context.Now.Offset;
        LogPicture picture = _session.Book.Read(shelf => new LogPresenter(context, SceneOf(shelf)).Draw());
        _reading.Show(picture);
        return picture.Box;
    }

    protected override void Type(KeyPress key) => _typing.Press(key);

    private LogScene SceneOf(LogShelf shelf)
    {
        _finder.Look(shelf, line => _reading.Place = _reading.Place.At(line, _reading.Page / 3));
        ILogLines lines = shelf.Lines(_reading.Options.IsOnlyMatches);
        _reading.Settle(shelf.Ring.First, lines);
        return new LogScene
        {
            Containers = _session.Containers,
            Sources = shelf.Sources,
            Range = _session.Range,
            Lines = lines,
            Count = shelf.Ring.Count,
            IsWritten = shelf.Written > 0,
            IsEarly = _desk.Time.GetUtcNow() - _startedAt < Early,
            Place = _reading.Place,
            Options = _reading.Options,
            Marks = _reading.Marks,
            Search = _finder.Found,
            Prompt = _typing.Prompt,
            Note = _note,
            Hints = [.. Keys.Where(key => key.Label.Length > 0).Select(key => new Hint(key.Keys[0], key.Label))],
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
        if (_reading.Marks.Cursor is not null)
        {
            _reading.Marks = LogMarks.None;
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
        _reading.BeginAgain();
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
        else if (group.Count <= _session.Containers.Count)
        {
            string name = _opened.Container.Info.Name;
            Say(group.Count > 1 ? "all of the group are shown" : $"{name} is in no project or pod with others", JournalTone.Plain);
        }
        else if (LogCommands.WhyNot(group.Count) is { } reason)
        {
            Say(reason, JournalTone.Warning);
        }
        else
        {
            Restart(group, _session.Range);
        }
    }

    private void Move(int rows) => _reading.Move(rows, (cursor, step) => Lines(lines => lines.Stepped(cursor, step)));

    private void GoToEnd() => _reading.GoToEnd(Lines(lines => lines.Before(long.MaxValue)));

    private void Search()
    {
        _beforeSearch = _reading.Place;
        _typing.Search(_finder.Query?.Text ?? "");
    }

    // Each letter more or less begins where the reader was, and so does who leaves.
    private void FindTyped(string text)
    {
        _reading.Place = _beforeSearch;
        Find(text);
    }

    private void Find(string text)
    {
        _reading.Options = _reading.Options with { IsOnlyMatches = _reading.Options.IsOnlyMatches && text.Length > 0 };
        _session.Search(_finder.Begin(text, _session.Book, _reading.Place.Line));
    }

    private void GoToMatch(Func<LogShelf, LogPage?, long?> find)
    {
        if (_finder.Query is null)
        {
            Say("nothing is searched, / searches", JournalTone.Plain);
        }
        else if (_session.Book.Read(shelf => find(shelf, _reading.Drawn)) is { } line)
        {
            _reading.Bring(line);
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

        _reading.Options = _reading.Options with { IsOnlyMatches = !_reading.Options.IsOnlyMatches };
    }

    private void Mark(Func<LogMarks, long, LogMarks> mark) => _reading.Mark(_finder.Found?.Line, mark);

    private void MarkRange() => Mark((marks, line) => marks.Ranged(line, (from, to) => Lines(lines => lines.Between(from, to))));

    private T Lines<T>(Func<ILogLines, T> read) => _session.Book.Read(shelf => read(shelf.Lines(_reading.Options.IsOnlyMatches)));

    private LogText Text => new(new LogNames(_session.Containers, Glyphs.Unicode), _reading.Options.HasTimes, _offset);

    private void Copy()
    {
        IEnumerable<long> numbers = _reading.Marks.IsEmpty
            ? (_reading.Drawn?.Rows ?? []).Select(row => row.Number).Distinct()
            : Lines(lines => lines.Between(0, long.MaxValue)).Where(_reading.Marks.Has);
        string text = _session.Book.Read(shelf => string.Join('\n', numbers.Where(number => number >= shelf.Ring.First)
            .Select(number => Text.Plain(shelf.Ring.Read(number)))));
        Say(_desk.Clipboard.Copy(text), JournalTone.Good);
    }

    private void AskForPath() => _typing.Save(LogFiles.DefaultPath(_session.Containers, _desk.Time.GetLocalNow()));

    private void Save(string path, bool replaces) => _export.Save(path, _session.Book, Text, replaces);

    private void OpenInLess()
    {
        string all = string.Join(", ", _session.Containers.Take(MostNamed).Select(container => container.FullName));
        _export.OpenInLess($"logs {all}", _session.Book, Text);
    }
}
