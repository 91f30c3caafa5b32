using Devx.Tui.Terminal;

namespace Devx.Tui.Tests.Terminal;

public sealed class ReadingTurnTests
{
    private readonly ReadingTurn _turn = new();

    [Fact]
    public void The_first_key_may_be_read_at_once()
    {
        Assert.True(_turn.Await());
    }

    [Fact]
    public void The_next_key_waits_until_the_one_before_was_handled()
    {
        _turn.Give();
        var reader = new Thread(() => _turn.Await());
        reader.Start();
        Assert.False(_turn.IsFree);

        _turn.Handle(_turn.Given);

        reader.Join();
        Assert.True(_turn.Await());
    }

    [Fact]
    public void Handling_an_older_key_is_not_enough()
    {
        _turn.Give();
        _turn.Handle(1);
        _turn.Give();

        _turn.Handle(1);

        Assert.Equal(2, _turn.Given);
        Assert.False(_turn.IsFree);
    }

    [Fact]
    public void A_parked_reader_stands_still_until_it_is_released()
    {
        bool mayRead = false;
        _turn.AskForParking();
        var reader = new Thread(() => mayRead = _turn.Await());
        reader.Start();

        bool isParked = _turn.AwaitParked();
        bool hasReadWhileParked = mayRead;
        _turn.Release();
        reader.Join();

        Assert.True(isParked);
        Assert.False(hasReadWhileParked);
        Assert.True(mayRead);
    }

    [Fact]
    public void The_end_wakes_a_parked_reader()
    {
        bool mayRead = true;
        _turn.AskForParking();
        var reader = new Thread(() => mayRead = _turn.Await());
        reader.Start();

        _turn.AwaitParked();
        _turn.End();
        reader.Join();

        Assert.False(mayRead);
    }
}
