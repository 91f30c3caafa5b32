using Devx.Tui.State.Logs;
using Devx.Tui.Terminal;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>The numbers of the lines that hold a text, found bit by bit.</summary>
internal sealed class LogMatches(LogQuery query)
{
    private readonly char[] _raw = new char[LogRing.LongestLine];
    private readonly char[] _plain = new char[LogRing.LongestLine];
    private readonly ProgramTextReader _reader = new();
    private readonly List<long> _numbers = [];
    private int _gone;
    private long _next;

    public LogQuery Query => query;

    /// <summary>One more than the number of the last line that was searched.</summary>
    public long Searched => _next;

    public int Count => _numbers.Count - _gone;

    public long this[int at] => _numbers[_gone + at];

    /// <summary>Searches the next lines of a ring, and forgets those it dropped.</summary>
    /// <returns>True when there are more.</returns>
    public bool Scan(LogRing ring, int lines)
    {
        _next = Math.Max(_next, ring.First);
        long end = Math.Min(ring.End, _next + lines);
        for (; _next < end; _next++)
        {
            if (ring.KindOf(_next) != LogLineKind.Mark && query.IsIn(TextOf(ring, _next)))
            {
                _numbers.Add(_next);
            }
        }

        Forget(ring.First);
        return _next < ring.End;
    }

    /// <summary>How many matches come before a line.</summary>
    public int Before(long number)
    {
        int at = _numbers.BinarySearch(_gone, Count, number, null);
        return (at < 0 ? ~at : at) - _gone;
    }

    /// <summary>Forgets the lines before one: they are dropped.</summary>
    public void Forget(long first)
    {
        _gone += Before(first);
        if (_gone > 1024 && _gone > _numbers.Count / 2)
        {
            _numbers.RemoveRange(0, _gone);
            _gone = 0;
        }
    }

    private ReadOnlySpan<char> TextOf(LogRing ring, long number)
    {
        ReadOnlySpan<char> raw = _raw.AsSpan(0, ring.CopyText(number, _raw));
        return ProgramText.IsPlain(raw) ? raw : _plain.AsSpan(0, ProgramText.Plain(raw, _plain, _reader));
    }
}
