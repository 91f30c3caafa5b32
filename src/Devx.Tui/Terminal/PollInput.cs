using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Terminal.Gui.Drivers;

namespace Devx.Tui.Terminal;

/// <summary>
/// Reads keys from the terminal: sleeps in <c>poll(2)</c> until there is one, passes on one key at a time, and can be parked while a
/// child program has the terminal.
/// </summary>
internal sealed unsafe class PollInput(WakeSignal wake, int descriptor = Libc.StandardInput) : IInput<char>
{
    private const byte ControlC = 3;

    /// <summary>What follows an escape byte later than this belongs to another key.</summary>
    private static readonly TimeSpan SequenceTime = TimeSpan.FromMilliseconds(100);

    private readonly WakePipe _pipe = new();
    private readonly ReadingTurn _turn = new();
    private readonly SequenceScanner _scanner = new();
    private readonly Decoder _utf8 = Encoding.UTF8.GetDecoder();
    private ConcurrentQueue<char>? _keys;
    private long _lastByteAt;
    private volatile bool _isInside;

    private enum Readiness
    {
        Input,
        Woken,
        Nothing,
        Ended,
    }

    /// <summary>Raised on the reading thread when the terminal is gone.</summary>
    public event Action? Ended;

    /// <summary>Raised on the reading thread for every ctrl-c, before the UI thread knows of it.</summary>
    public event Action? InterruptTyped;

    public CancellationTokenSource? ExternalCancellationTokenSource { get; set; }

    /// <summary>True shortly after the beginning of a sequence whose end has not come: perhaps a lone escape.</summary>
    public bool IsUndecided => _isInside && Stopwatch.GetElapsedTime(Volatile.Read(ref _lastByteAt)) < SequenceTime;

    public void Initialize(ConcurrentQueue<char> inputQueue) => _keys = inputQueue;

    public void Run(CancellationToken runCancellationToken)
    {
        using CancellationTokenRegistration registration = runCancellationToken.Register(Stop);
        while (_turn.Await())
        {
            switch (WaitForInput(Timeout.Infinite))
            {
                case Readiness.Input when ReadKey():
                    break;
                case Readiness.Woken:
                    _pipe.Drain();
                    break;
                case Readiness.Nothing:
                    break;
                case Readiness.Input:
                case Readiness.Ended:
                    Ended?.Invoke();
                    return;
            }
        }
    }

    /// <summary>Keys passed on to the UI thread until now.</summary>
    public long KeysGiven => _turn.Given;

    /// <summary>The UI thread has handled the keys up to this one: the next may be read.</summary>
    public void Handle(long upTo) => _turn.Handle(upTo);

    /// <summary>Stops reading; returns when nobody reads the terminal any more. What is typed from now on stays in it.</summary>
    public bool Park()
    {
        _turn.AskForParking();
        _pipe.Wake();
        return _turn.AwaitParked();
    }

    public void Resume() => _turn.Release();

    public void Dispose() => _pipe.Dispose();

    private void Stop()
    {
        _turn.End();
        _pipe.Wake();
    }

    private Readiness WaitForInput(int milliseconds)
    {
        PollEntry* entries = stackalloc PollEntry[2];
        entries[0] = new PollEntry(descriptor, PollEntry.Readable);
        entries[1] = new PollEntry(_pipe.ReadEnd, PollEntry.Readable);
        int count = Libc.Poll(entries, 2, milliseconds);
        return count switch
        {
            0 => Readiness.Nothing,
            < 0 => Marshal.GetLastPInvokeError() == Libc.Interrupted ? Readiness.Nothing : Readiness.Ended,
            _ when entries[1].Happened != 0 => Readiness.Woken,
            _ when (entries[0].Happened & PollEntry.Readable) != 0 => Readiness.Input,
            _ => Readiness.Ended,
        };
    }

    /// <summary>Passes on the bytes of one key, or as many as there are; false at the end of input.</summary>
    private bool ReadKey()
    {
        if (Stopwatch.GetElapsedTime(_lastByteAt) > SequenceTime)
        {
            _scanner.GiveUp();
        }

        bool isOpen = true;
        do
        {
            byte next;
            nint count = Libc.Read(descriptor, &next, 1);
            if (count <= 0)
            {
                isOpen = count < 0 && Marshal.GetLastPInvokeError() is int error && (error == Libc.Interrupted || error == Libc.WouldBlock);
                break;
            }

            Pass(next);
        }
        while (_scanner.IsInside && WaitForInput(0) == Readiness.Input);

        Volatile.Write(ref _lastByteAt, Stopwatch.GetTimestamp());
        _isInside = _scanner.IsInside;
        _turn.Give();
        wake.Set();
        return isOpen;
    }

    private void Pass(byte next)
    {
        if (!_scanner.IsInside)
        {
            if (next == ControlC)
            {
                InterruptTyped?.Invoke();
            }

            // The terminal gives a line feed for enter (see TerminalModes); Terminal.Gui knows it as a carriage return.
            next = next == (byte)'\n' ? (byte)'\r' : next;
        }

        _scanner.Take(next);
        Span<char> letters = stackalloc char[2];
        int count = _utf8.GetChars(new ReadOnlySpan<byte>(in next), letters, false);
        foreach (char letter in letters[..count])
        {
            _keys?.Enqueue(letter);
        }
    }
}
