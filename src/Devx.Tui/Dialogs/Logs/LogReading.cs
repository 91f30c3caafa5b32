using Devx.Tui.Presentation.Logs;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>Where the reader of a log is, what is marked, and how it is shown; the keys that move and mark change nothing else.</summary>
internal sealed class LogReading
{
    private LogPicture? _picture;

    public LogPlace Place { get; set; } = new();

    public LogMarks Marks { get; set; } = LogMarks.None;

    public LogOptions Options { get; set; } = new();

    /// <summary>The rows as they were drawn last.</summary>
    public LogPage? Drawn => _picture?.Page;

    /// <summary>Rows that fit.</summary>
    public int Page => Math.Max(1, _picture?.Box.Page ?? 1);

    public int Half => Math.Max(1, Page / 2);

    private int Third => Math.Max(1, (_picture?.Room ?? 1) / 3);

    /// <summary>Takes over what drawing found out.</summary>
    public void Show(LogPicture picture)
    {
        _picture = picture;
        Place = picture.Page.Place;
    }

    /// <summary>From the end again, in another log.</summary>
    public void BeginAgain()
    {
        (Place, Marks) = (new LogPlace(), LogMarks.None);
        Options = Options with { Left = 0 };
    }

    /// <summary>Forgets marks of lines that are dropped, and keeps the cursor on a line that is shown.</summary>
    public void Settle(long first, ILogLines lines)
    {
        Marks = Marks.From(first);
        if (Marks.Cursor is { } cursor && (lines.AtOrAfter(cursor) ?? lines.Before(cursor)) is { } there)
        {
            Marks = Marks with { Cursor = there };
        }
    }

    /// <summary>Scrolls, or moves the cursor that marks.</summary>
    public void Move(int rows, Func<long, int, long> step)
    {
        if (Marks.Cursor is { } cursor)
        {
            Marks = Marks with { Cursor = step(cursor, rows) };
        }
        else
        {
            Place = Place.Moved(rows);
        }
    }

    public void GoTo(long line)
    {
        Marks = Marks.Cursor is null ? Marks : Marks with { Cursor = line };
        Place = Place.At(line);
    }

    public void GoToEnd(long? last)
    {
        if (Marks.Cursor is null)
        {
            Place = Place with { IsFollowing = true };
        }
        else
        {
            Marks = Marks with { Cursor = last };
        }
    }

    /// <summary>Brings a line that was found onto the screen.</summary>
    public void Bring(long line) =>
        Place = Drawn?.Rows.Any(row => row.Number == line) ?? false ? Place with { IsFollowing = false } : Place.At(line, Page / 3);

    /// <summary>Marks at the cursor, else at the line found, else at the last one on the screen; following ends.</summary>
    public void Mark(long? found, Func<LogMarks, long, LogMarks> mark)
    {
        long? lastShown = Drawn?.Rows is [.., var last] ? last.Number : null;
        if ((Marks.Cursor ?? found ?? lastShown) is { } line)
        {
            Place = Place with { IsFollowing = false };
            Marks = mark(Marks, line);
        }
    }

    public void TurnFollowing() => Place = Place with { IsFollowing = !Place.IsFollowing };

    public void TurnTimes() => Options = Options with { HasTimes = !Options.HasTimes };

    public void TurnWrapping() => Options = Options with { IsWrapped = !Options.IsWrapped, Left = 0 };

    public void MoveLeft() => Options = Options with { Left = Math.Max(0, Options.Left - Third) };

    public void MoveRight()
    {
        bool hasMore = _picture is { } picture && picture.Longest > Options.Left + picture.Room;
        Options = Options with { Left = Options.Left + (hasMore && !Options.IsWrapped ? Third : 0) };
    }
}
