namespace Devx.Tui.Terminal;

/// <summary>Asks for the enter key on a terminal in its usual mode, line by line.</summary>
internal sealed unsafe class TerminalPrompt(TerminalWriter terminal, int descriptor = Libc.StandardInput)
{
    private const int LookInterval = 100;

    /// <summary>Returns after enter, at the end of input, or when we have to end.</summary>
    public void AwaitEnter(string question, CancellationToken stopping)
    {
        // What was typed at the program that failed is no answer.
        _ = Libc.Flush(descriptor, Libc.InputQueue);
        terminal.Write(question);
        var entry = new PollEntry(descriptor, PollEntry.Readable);
        byte next;
        while (!stopping.IsCancellationRequested)
        {
            if (Libc.Poll(&entry, 1, LookInterval) > 0 && (Libc.Read(descriptor, &next, 1) <= 0 || next == '\n'))
            {
                return;
            }
        }
    }
}
