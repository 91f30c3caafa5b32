using System.Runtime.InteropServices;
using System.Text;

namespace Devx.Tui.Terminal;

/// <summary>Writes bytes to the terminal, all of them or, after the link is lost, none.</summary>
internal sealed unsafe class TerminalWriter(int descriptor = Libc.StandardOutput)
{
    private volatile bool _isLost;

    /// <summary>True when the terminal went away: a closed window, a cut SSH link.</summary>
    public bool IsLost => _isLost;

    public (int Columns, int Rows)? Size => Libc.WindowSize(descriptor);

    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    public void Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            int written = 0;
            while (written < bytes.Length && !_isLost)
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

    /// <summary>True when bytes would be taken at once: a terminal that was stopped or hangs takes none.</summary>
    public bool IsReady(int milliseconds)
    {
        var entry = new PollEntry(descriptor, PollEntry.Writable);
        return Libc.Poll(&entry, 1, milliseconds) == 1 && (entry.Happened & PollEntry.Writable) != 0;
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
            _isLost = true;
        }
    }
}
