using Devx.Tui.Terminal;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Tui.Tests.Terminal;

public sealed class ScheduleTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Schedule _schedule;
    private readonly List<string> _ran = [];

    public ScheduleTests() => _schedule = new Schedule(_time);

    [Fact]
    public void Sleeps_for_ever_when_nothing_is_planned()
    {
        Assert.Equal(Timeout.Infinite, _schedule.MillisecondsLeft());
    }

    [Fact]
    public void Runs_what_is_due_in_its_order_and_nothing_else()
    {
        Add(30, "third");
        Add(10, "first");
        Add(20, "second");

        _time.Advance(TimeSpan.FromMilliseconds(20));
        bool hasRun = _schedule.RunDue();

        Assert.True(hasRun);
        Assert.Equal(["first", "second"], _ran);
        Assert.Equal(10, _schedule.MillisecondsLeft());
    }

    [Fact]
    public void Does_not_run_what_was_called_off()
    {
        IDisposable entry = Add(10, "called off");

        entry.Dispose();
        _time.Advance(TimeSpan.FromMilliseconds(10));

        Assert.False(_schedule.RunDue());
        Assert.Equal(Timeout.Infinite, _schedule.MillisecondsLeft());
    }

    [Fact]
    public void An_action_may_plan_the_next_one()
    {
        _schedule.Add(TimeSpan.Zero, () => Add(5, "next"));

        _schedule.RunDue();
        _time.Advance(TimeSpan.FromMilliseconds(5));
        _schedule.RunDue();

        Assert.Equal(["next"], _ran);
    }

    private IDisposable Add(int milliseconds, string name) => _schedule.Add(TimeSpan.FromMilliseconds(milliseconds), () => _ran.Add(name));
}
