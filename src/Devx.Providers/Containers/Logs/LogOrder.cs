namespace Devx.Providers.Containers.Logs;

/// <summary>
/// Puts the lines of a container's two streams in the order of their times: they arrive through two pipes, each in order, one up to some
/// thousand lines ahead of the other. At first every line is held; later only while both streams are in use.
/// </summary>
internal sealed class LogOrder
{
    /// <summary>More than a pipe and the chunk that is read of it hold of short lines.</summary>
    private const int Most = 4096;

    /// <summary>More letters than a pipe and the chunks that are read of it hold.</summary>
    private const int MostLetters = 1 << 20;

    private readonly PriorityQueue<ContainerLogLine, (long Time, long Number)> _held = new();
    private long _number, _lastOutput, _lastError;
    private int _letters;
    private bool _isBegun, _hasOutput, _hasErrors;

    /// <summary>True when lines are being held.</summary>
    public bool HasLines => _held.Count > 0;

    /// <summary>True when lines are held back for those that may come on the other stream.</summary>
    private bool IsHolding => !_isBegun || (_hasOutput && _hasErrors);

    /// <summary>True when some must be let go.</summary>
    public bool IsFull => _held.Count >= Most || _letters >= MostLetters;

    /// <summary>Takes a line; a line without a time stays behind the one before it, and no stream is turned round.</summary>
    public void Add(ContainerLogLine line)
    {
        _held.Enqueue(line, (Advance(line), _number++));
        _letters += line.Text.Length;
    }

    /// <summary>True when a line need not be held, and nothing before it is.</summary>
    public bool Passes(ContainerLogLine line)
    {
        _hasErrors |= line.IsError;
        _hasOutput |= !line.IsError;
        if (IsHolding || HasLines)
        {
            return false;
        }

        Advance(line);
        return true;
    }

    /// <summary>Lets lines go, the oldest first.</summary>
    /// <param name="isComplete">True when nothing older can come; else the newer half stays where two streams are in use.</param>
    public IEnumerable<ContainerLogLine> Release(bool isComplete)
    {
        _isBegun = true;
        (int lines, int letters) = isComplete || !IsHolding ? (0, 0) : (Most / 2, MostLetters / 2);
        while (_held.Count > lines || (_letters > letters && HasLines))
        {
            ContainerLogLine line = _held.Dequeue();
            _letters -= line.Text.Length;
            yield return line;
        }
    }

    /// <summary>The time of a line's stream once the line has come.</summary>
    private long Advance(ContainerLogLine line)
    {
        ref long last = ref line.IsError ? ref _lastError : ref _lastOutput;
        last = Math.Max(last, line.At?.UtcTicks ?? Math.Max(_lastOutput, _lastError));
        return last;
    }
}
