using System.IO.Pipes;
using Microsoft.Win32.SafeHandles;

namespace Devx.Tui.Terminal;

/// <summary>Interrupts a thread that waits in <c>poll(2)</c>. Both ends are closed on exec: no child inherits them.</summary>
internal sealed unsafe class WakePipe : IDisposable
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.Out, HandleInheritability.None);
    private readonly SafePipeHandle _readEnd;
    private readonly SafePipeHandle _writeEnd;

    public WakePipe()
    {
        _readEnd = _pipe.ClientSafePipeHandle;
        _writeEnd = _pipe.SafePipeHandle;
    }

    /// <summary>The end to poll.</summary>
    public int ReadEnd => (int)_readEnd.DangerousGetHandle();

    /// <summary>Does nothing after the end: nobody waits any more.</summary>
    public void Wake()
    {
        if (!_writeEnd.IsClosed)
        {
            byte anything = 1;
            _ = Libc.Write((int)_writeEnd.DangerousGetHandle(), &anything, 1);
        }
    }

    /// <summary>Takes out what <see cref="Wake"/> put in; only after poll said there is something.</summary>
    public void Drain()
    {
        byte* rest = stackalloc byte[64];
        _ = Libc.Read(ReadEnd, rest, 64);
    }

    public void Dispose()
    {
        _readEnd.Dispose();
        _pipe.Dispose();
    }
}
