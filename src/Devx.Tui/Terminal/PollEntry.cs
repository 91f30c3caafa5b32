using System.Runtime.InteropServices;

namespace Devx.Tui.Terminal;

/// <summary>The C library's <c>struct pollfd</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry(int descriptor, short events)
{
    public const short Readable = 1;
    public const short Writable = 4;

    public int Descriptor = descriptor;
    public short Events = events;
    public short Happened;
}
