using System.IO.Pipes;

namespace Devx.Tui.Terminal;

/// <summary>Interrupts a thread that waits in <c>poll(2)</c>. Both ends are closed on exec: no child inherits them.</summary>
internal sealed unsafe class WakePipe : IDisposable
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.Out, HandleInheritability.None);

    /// <summary>The end to poll.</summary>
    public int ReadEnd => (int)_pipe.ClientSafePipeHandle.DangerousGetHandle();

    public void Wake()
    {
        byte anything = 1;
        _ = Libc.Write((int)_pipe.SafePipeHandle.DangerousGetHandle(), &anything, 1);
    }

    /// <summary>Takes out what <see cref="Wake"/> put in; only after poll said there is something.</summary>
    public void Drain()
    {
        byte* rest = stackalloc byte[64];
        _ = Libc.Read(ReadEnd, rest, 64);
    }

    public void Dispose()
    {
        _pipe.ClientSafePipeHandle.Dispose();
        _pipe.Dispose();
    }
}
