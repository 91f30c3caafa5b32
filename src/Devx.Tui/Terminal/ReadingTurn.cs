using System.Diagnostics;

namespace Devx.Tui.Terminal;

/// <summary>
/// Decides when the reader may take the next key: after the UI thread has handled the one before, and never while the terminal is lent.
/// A key that opens a shell is therefore the last one taken, and all that is typed behind it waits in the terminal for the shell.
/// </summary>
internal sealed class ReadingTurn
{
    /// <summary>A UI thread that does not answer for so long is read past, so that the watchdog sees a ctrl-c.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ParkingTime = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private long _given;
    private long _handled;
    private bool _isParkingAsked;
    private bool _isParked;
    private bool _isEnded;

    /// <summary>Keys passed on to the UI thread until now.</summary>
    public long Given => Volatile.Read(ref _given);

    /// <summary>True when all keys that were passed on are handled.</summary>
    public bool IsFree => Volatile.Read(ref _handled) >= Given;

    /// <summary>The reader asks: blocks until it may read; false when it shall end.</summary>
    public bool Await()
    {
        lock (_gate)
        {
            while (!_isEnded && (_isParkingAsked || !IsFree))
            {
                _isParked = _isParkingAsked;
                Monitor.PulseAll(_gate);
                if (!Monitor.Wait(_gate, _isParkingAsked ? Timeout.InfiniteTimeSpan : Patience))
                {
                    _handled = _given;
                }
            }

            _isParked = false;
            return !_isEnded;
        }
    }

    /// <summary>The reader says that it has passed on a key.</summary>
    public void Give() => Change(() => _given++);

    /// <summary>The UI thread says that it has handled the keys up to this one.</summary>
    public void Handle(long upTo)
    {
        if (Volatile.Read(ref _handled) < upTo)
        {
            Change(() => _handled = upTo);
        }
    }

    public void AskForParking() => Change(() => _isParkingAsked = true);

    /// <summary>Waits until the reader stands still; false when it does not within a second.</summary>
    public bool AwaitParked()
    {
        long start = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            while (!_isParked && !_isEnded)
            {
                TimeSpan rest = ParkingTime - Stopwatch.GetElapsedTime(start);
                if (rest <= TimeSpan.Zero || !Monitor.Wait(_gate, rest))
                {
                    return false;
                }
            }

            return true;
        }
    }

    public void Release() => Change(() => _isParkingAsked = false);

    public void End() => Change(() => _isEnded = true);

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            Monitor.PulseAll(_gate);
        }
    }
}
