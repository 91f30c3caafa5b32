using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Text;
using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

public sealed class PollInputTests : IDisposable
{
    private readonly AnonymousPipeServerStream _keyboard = new(PipeDirection.Out);
    private readonly ConcurrentQueue<char> _keys = new();
    private readonly CancellationTokenSource _end = new();
    private readonly WakeSignal _wake = new();
    private readonly PollInput _input;
    private readonly Thread _reader;
    private int _endings;
    private int _interrupts;

    public PollInputTests()
    {
        _input = new PollInput(_wake, (int)_keyboard.ClientSafePipeHandle.DangerousGetHandle());
        _input.Initialize(_keys);
        _input.Ended += () => Interlocked.Increment(ref _endings);
        _input.InterruptTyped += () => Interlocked.Increment(ref _interrupts);
        _reader = new Thread(() => _input.Run(_end.Token));
        _reader.Start();
    }

    [Fact]
    public void Gives_one_key_at_a_time_and_wakes_the_loop()
    {
        Type("ab");

        Assert.Equal("a", NextKey());
        _input.Handle(_input.KeysGiven);
        Assert.Equal("b", NextKey());
    }

    [Theory]
    [InlineData("\e[1;5C")]
    [InlineData("名")]
    [InlineData("👍")]
    [InlineData("\e[200~two\nlines\e[201~")]
    public void Keeps_the_bytes_of_one_key_together(string key)
    {
        Type(key + "x");

        Assert.Equal(key, NextKey());
    }

    [Fact]
    public void Enter_is_a_carriage_return_for_Terminal_Gui()
    {
        Type("\n");

        Assert.Equal("\r", NextKey());
    }

    [Fact]
    public void Tells_of_an_interrupt_before_anybody_handles_it()
    {
        Type("\x3");

        Assert.Equal("\x3", NextKey());
        Assert.Equal(1, _interrupts);
    }

    [Fact]
    public void A_parked_reader_takes_nothing()
    {
        Assert.True(_input.Park());

        Type("x");
        bool isTakenWhileParked = !_keys.IsEmpty;
        _input.Resume();

        Assert.False(isTakenWhileParked);
        Assert.Equal("x", NextKey());
    }

    [Fact]
    public void The_end_of_the_terminal_is_told_once()
    {
        _keyboard.Dispose();

        _reader.Join();

        Assert.Equal(1, _endings);
    }

    [Fact]
    public void Ends_at_once_when_it_is_told_to()
    {
        _end.Cancel();

        _reader.Join();

        Assert.Equal(0, _endings);
    }

    public void Dispose()
    {
        _end.Cancel();
        _reader.Join();
        _keyboard.Dispose();
        _end.Dispose();
        _input.Dispose();
    }

    private void Type(string keys) => _keyboard.Write(Encoding.UTF8.GetBytes(keys));

    private string NextKey()
    {
        Assert.True(_wake.Wait(10_000), "no key came");
        var key = new StringBuilder();
        while (_keys.TryDequeue(out char letter))
        {
            key.Append(letter);
        }

        return key.ToString();
    }
}
