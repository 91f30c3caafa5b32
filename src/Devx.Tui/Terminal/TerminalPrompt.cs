using System.Text;

namespace Devx.Tui.Terminal;

/// <summary>Asks for a line on a terminal in its usual mode.</summary>
internal sealed unsafe class TerminalPrompt(TerminalWriter terminal, int descriptor = Libc.StandardInput)
{
    private const int LookInterval = 100;

    /// <summary>Returns after enter, at the end of input, or when we have to end.</summary>
    public void AwaitEnter(string question, CancellationToken stopping) => Ask(question, stopping);

    /// <summary>Asks, and waits for a whole line.</summary>
    /// <returns>The line; null at the end of input, or when we have to end.</returns>
    public string? Ask(string question, CancellationToken stopping)
    {
        // What was typed ahead of the question is no answer.
        _ = Libc.Flush(descriptor, Libc.InputQueue);
        terminal.Write(question);
        var entry = new PollEntry(descriptor, PollEntry.Readable);
        var line = new List<byte>();
        byte next;
        while (!stopping.IsCancellationRequested)
        {
            if (Libc.Poll(&entry, 1, LookInterval) <= 0)
            {
                continue;
            }

            if (Libc.Read(descriptor, &next, 1) <= 0)
            {
                return null;
            }

            if (next == '\n')
            {
                return Encoding.UTF8.GetString([.. line]);
            }

            line.Add(next);
        }

        return null;
    }
}
