using Devx.Tui.Presentation.Logs;
using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>
/// What is searched in a log and where the reader is among what was found. The finding goes on elsewhere; this asks how far it is.
/// </summary>
internal sealed class LogFinder
{
    private long? _line;
    private long _from;

    /// <summary>Once so many lines are searched, the first match is gone to; null when that was done.</summary>
    private long? _until;

    public LogQuery? Query { get; private set; }

    /// <summary>As it was looked at last.</summary>
    public LogSearch? Found { get; private set; }

    /// <summary>Searches for another text; none for an empty one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="book">Where.</param>
    /// <param name="from">The line at which the reader is; the first match from there on is wanted.</param>
    public LogQuery? Begin(string text, LogBook book, long from)
    {
        Query = text.Length == 0 ? null : new LogQuery(text);
        (_line, _from, Found) = (null, from, null);
        _until = Query is null ? null : book.Read(shelf => shelf.Ring.End);
        return Query;
    }

    /// <summary>Looks how far the search is.</summary>
    /// <param name="shelf">The lines.</param>
    /// <param name="goTo">Takes the line of the first match, once it is known.</param>
    public void Look(LogShelf shelf, Action<long> goTo)
    {
        if (Query is null || shelf.Matches is not { } matches || matches.Query != Query)
        {
            Found = null;
            return;
        }

        if (_until is { } until && matches.Searched >= until)
        {
            _until = null;
            _line = At(matches, matches.Before(_from)) ?? At(matches, matches.Count - 1);
            if (_line is { } line)
            {
                goTo(line);
            }
        }

        int before = _line is { } now ? matches.Before(now) : 0;
        int number = At(matches, before) == _line && _line is not null ? before + 1 : 0;
        Found = new LogSearch(Query, _line, number, matches.Count);
    }

    /// <summary>The next match below where the reader is.</summary>
    public long? Next(LogShelf shelf, LogPage? page) => Go(shelf, matches =>
        At(matches, matches.Before((_line + 1) ?? page?.Place.Line ?? 0)));

    /// <summary>The next match above.</summary>
    public long? Previous(LogShelf shelf, LogPage? page) => Go(shelf, matches =>
        At(matches, matches.Before(_line ?? (page?.Rows is [.., var last] ? last.Number + 1 : long.MaxValue)) - 1));

    private static long? At(LogMatches matches, int place) => place >= 0 && place < matches.Count ? matches[place] : null;

    private long? Go(LogShelf shelf, Func<LogMatches, long?> find)
    {
        long? found = shelf.Matches is { } matches ? find(matches) : null;
        _line = found ?? _line;
        return found;
    }
}
