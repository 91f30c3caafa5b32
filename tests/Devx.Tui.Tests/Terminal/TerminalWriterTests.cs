namespace Devx.Tui.Tests.Terminal;

public sealed class TerminalWriterTests
{
    [Fact]
    public void Writes_everything_also_when_the_terminal_is_slow()
    {
        using var terminal = new PipeTerminal();
        string text = new('x', 1_000_000);
        var writing = new Thread(() =>
        {
            terminal.Writer.Write(text);
            terminal.Writer.WriteLast("end");
        });

        writing.Start();
        string read = ReadUntilEnd(terminal, writing);

        Assert.Equal(text + "end", read);
    }

    [Fact]
    public void Writes_nothing_after_the_last_word()
    {
        using var terminal = new PipeTerminal();

        terminal.Writer.Write("first");
        terminal.Writer.WriteLast(" last");
        terminal.Writer.Write(" too late");

        Assert.Equal("first last", terminal.ReadAll());
    }

    [Fact]
    public void A_lost_terminal_is_no_failure()
    {
        using var terminal = new PipeTerminal();
        terminal.CloseReader();

        terminal.Writer.Write("nobody reads this");

        Assert.True(terminal.Writer.IsClosed);
    }

    private static string ReadUntilEnd(PipeTerminal terminal, Thread writing)
    {
        string read = terminal.Read(1_000_003);
        writing.Join();
        return read;
    }
}
