using System.IO.Pipes;
using System.Text;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

/// <summary>A writer into a pipe, so that a test can read what would have gone to the terminal.</summary>
internal sealed class PipeTerminal : IDisposable
{
    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.In);
    private readonly StringBuilder _read = new();

    public PipeTerminal() => Writer = new TerminalWriter((int)_pipe.ClientSafePipeHandle.DangerousGetHandle());

    public TerminalWriter Writer { get; }

    /// <summary>All that was written; ends the writing.</summary>
    public string ReadAll()
    {
        CloseWriter();
        return ReadToEnd();
    }

    /// <summary>All that was written, when the end of it is known.</summary>
    public string ReadToEnd() => Read(int.MaxValue);

    /// <summary>So many bytes of plain text, or what there is until the end.</summary>
    public string Read(int count)
    {
        byte[] buffer = new byte[65_536];
        int read = 1;
        while (_read.Length < count && read > 0)
        {
            read = _pipe.Read(buffer);
            _read.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return _read.ToString();
    }

    public void CloseWriter() => _pipe.DisposeLocalCopyOfClientHandle();

    public void CloseReader() => _pipe.SafePipeHandle.Dispose();

    public void Dispose() => _pipe.Dispose();
}
