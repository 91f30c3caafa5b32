using System.Runtime.InteropServices;
using System.Text;

namespace Devx.Tui.Terminal;

/// <summary>Writes bytes to the terminal, all of them or, after the link is lost, none.</summary>
internal sealed unsafe class TerminalWriter(int descriptor = Libc.StandardOutput)
{
    /// <summary>Time the last word waits for a frame that is being written.</summary>
    private static readonly TimeSpan LastWordTime = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private volatile bool _isClosed;

    /// <summary>True when nothing is written any more: after the last word, or when the terminal went away.</summary>
    public bool IsClosed => _isClosed;

    public (int Columns, int Rows)? Size => Libc.WindowSize(descriptor);

    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            WriteAll(bytes);
        }
    }

    /// <summary>Writes, and then never again: a thread that goes on drawing must not spoil a terminal that was given back.</summary>
    public void WriteLast(string text)
    {
        // The thread that holds the gate may hang; the reset is worth the risk of being written into its frame.
        bool isAlone = _gate.TryEnter(LastWordTime);
        try
        {
            WriteAll(Encoding.UTF8.GetBytes(text));
            _isClosed = true;
        }
        finally
        {
            if (isAlone)
            {
                _gate.Exit();
            }
        }
    }

    /// <summary>True when bytes would be taken at once: a terminal that was stopped or hangs takes none.</summary>
    public bool IsReady(int milliseconds)
    {
        var entry = new PollEntry(descriptor, PollEntry.Writable);
        return Libc.Poll(&entry, 1, milliseconds) == 1 && (entry.Happened & PollEntry.Writable) != 0;
    }

    private void WriteAll(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            int written = 0;
            while (written < bytes.Length && !_isClosed)
            {
                nint count = Libc.Write(descriptor, start + written, bytes.Length - written);
                if (count >= 0)
                {
                    written += (int)count;
                }
                else
                {
                    Recover(Marshal.GetLastPInvokeError());
                }
            }
        }
    }

    private void Recover(int error)
    {
        if (error == Libc.WouldBlock)
        {
            // A program before us may have left the terminal non-blocking.
            IsReady(Timeout.Infinite);
        }
        else if (error != Libc.Interrupted)
        {
            // A closed window, a cut link.
            _isClosed = true;
        }
    }
}
