using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>The lines of one view, written by those who read logs and read by the screen; a lock parts them.</summary>
internal sealed class LogBook(IReadOnlyList<LogSource> sources, LogRing ring, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly LogMerge? _merge = sources.Count > 1 ? new LogMerge(sources.Count, time) : null;
    private LogShelf _shelf = new(ring, null, sources);
    private long _written;

    /// <summary>Looks at all of it; must be quick, as no line comes in meanwhile.</summary>
    public T Read<T>(Func<LogShelf, T> read)
    {
        lock (_lock)
        {
            // Lines are dropped as others come in, before anybody searches again.
            _shelf.Matches?.Forget(_shelf.Ring.First);
            return read(_shelf with { Written = _written });
        }
    }

    public void Add(IReadOnlyList<LogLine> lines)
    {
        lock (_lock)
        {
            foreach (LogLine line in lines)
            {
                Take(line);
            }
        }
    }

    public void Set(LogSource source, int at)
    {
        lock (_lock)
        {
            LogSource[] sources = [.. _shelf.Sources];
            sources[at] = source;
            _shelf = _shelf with { Sources = sources };
        }
    }

    /// <summary>Searches for another text, or for none.</summary>
    public void Search(LogQuery? query)
    {
        lock (_lock)
        {
            _shelf = _shelf with { Matches = query is null ? null : new LogMatches(query) };
        }
    }

    /// <summary>Puts what came in into its place, and searches in it: a little at a time, so that nobody waits long.</summary>
    /// <returns>True when there is more to do soon.</returns>
    public bool Settle()
    {
        bool isWaiting;
        lock (_lock)
        {
            isWaiting = _merge is not null && _merge.Release(Put);
        }

        while (ScanSome())
        {
        }

        return isWaiting;
    }

    private bool ScanSome()
    {
        const int LinesAtOnce = 1000;
        lock (_lock)
        {
            return _shelf.Matches is { } matches && matches.Scan(_shelf.Ring, LinesAtOnce);
        }
    }

    private void Take(in LogLine line)
    {
        if (_merge is null)
        {
            Put(line);
            return;
        }

        _merge.Add(line);
        if (_merge.IsFull)
        {
            _merge.Release(Put);
        }
    }

    private void Put(LogLine line)
    {
        _written += line.Kind == LogLineKind.Mark ? 0 : 1;
        _shelf.Ring.Add(line.At, line.Source, line.Kind, line.Text, line.Folded);
    }
}
