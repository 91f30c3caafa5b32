using Devx.Tui.Monitoring.Numbers;
using Devx.Tui.State;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Tui.Tests.Monitoring.Numbers;

public sealed class HistoryClockTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _time = new();
    private readonly HistoryClock _clock;

    public HistoryClockTests() => _clock = new HistoryClock(Step, _time);

    [Fact]
    public void One_reading_for_each_interval_is_one_value()
    {
        Samples history = Read(Samples.Empty, 1);
        _time.Advance(Step);
        history = Read(history, 2);

        Assert.Equal([1, 2], history.Values);
    }

    [Fact]
    public void A_slower_reading_fills_its_time_because_a_load_is_an_average_over_it()
    {
        Samples history = Read(Samples.Empty, 1);
        _time.Advance(Step * 3);
        history = Read(history, 5);

        Assert.Equal([1, 5, 5, 5], history.Values);
    }

    [Fact]
    public void A_long_time_without_readings_is_not_known()
    {
        Samples history = Read(Samples.Empty, 1);
        _time.Advance(TimeSpan.FromMinutes(2));
        history = Read(history, 5);

        Assert.Equal(61, history.Count);
        Assert.All(history.Values[1..^1].ToArray(), value => Assert.Equal(float.NaN, value));
        Assert.Equal(5, history.Last);
    }

    [Fact]
    public void A_very_long_time_fills_the_history_and_no_more()
    {
        Samples history = Read(Samples.Empty, 1);
        _time.Advance(TimeSpan.FromDays(3));
        history = Read(history, 5);

        Assert.Equal(Samples.Capacity, history.Count);
    }

    private Samples Read(Samples history, double value) => _clock.Next().Add(history, value);
}
