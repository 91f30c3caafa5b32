using Devx.Tui.State.Logs;

namespace Devx.Tui.Dialogs.Logs;

/// <summary>
/// Puts the lines of several containers into the order of their times. A line waits a moment for earlier ones of others; what comes
/// later than that goes where it comes.
/// </summary>
internal sealed class LogMerge(int sources, TimeProvider time)
{
    /// <summary>Engines pass lines on within some milliseconds; two of them are seldom further apart.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>What was written before comes in bursts, one container after the other.</summary>
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(1);

    /// <summary>Lines that wait at most; then the older half goes.</summary>
    private const int MostLines = 8192;

    /// <summary>Characters that wait at most, for lines that are long.</summary>
    private const int MostLetters = 2 << 20;

    private readonly List<Waiting> _waiting = [];
    private readonly DateTimeOffset[] _last = new DateTimeOffset[sources];
    private readonly bool[] _isHeard = new bool[sources];
    private readonly long _start = time.GetTimestamp();
    private long _count;
    private int _letters;

    /// <summary>True when no more may wait: memory has to stay small however much comes.</summary>
    public bool IsFull => _waiting.Count > MostLines || _letters > MostLetters;

    /// <summary>Takes a line. One without a time comes with the one before it.</summary>
    public void Add(in LogLine line)
    {
        _isHeard[line.Source] = true;
        _last[line.Source] = line.At ?? _last[line.Source];
        _letters += line.Text.Length;
        _waiting.Add(new Waiting(line, _last[line.Source], _count++, time.GetTimestamp()));
    }

    /// <summary>Gives on what has waited long enough, in order.</summary>
    /// <returns>True when something still waits.</returns>
    public bool Release(Action<LogLine> put)
    {
        _waiting.Sort(static (left, right) => left.At != right.At ? left.At.CompareTo(right.At) : left.Number.CompareTo(right.Number));
        int ready = Ready();
        for (int at = 0; at < ready; at++)
        {
            _letters -= _waiting[at].Line.Text.Length;
            put(_waiting[at].Line);
        }

        _waiting.RemoveRange(0, ready);
        return _waiting.Count > 0;
    }

    /// <summary>All up to the last one that has waited long enough: those before it are earlier, though they came later.</summary>
    private int Ready()
    {
        if (IsFull)
        {
            return (_waiting.Count + 1) / 2;
        }

        bool isFirst = !Array.TrueForAll(_isHeard, isHeard => isHeard) && time.GetElapsedTime(_start) < FirstPatience;
        TimeSpan patience = isFirst ? FirstPatience : Patience;
        return _waiting.FindLastIndex(line => time.GetElapsedTime(line.Came) >= patience) + 1;
    }

    /// <summary>A line with the time it is ordered by, its number, and when it came.</summary>
    private readonly record struct Waiting(LogLine Line, DateTimeOffset At, long Number, long Came);
}
