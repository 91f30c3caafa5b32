using Devx.Providers.Contracts;
using Devx.Tui.Monitoring.Numbers;
using Microsoft.Extensions.Time.Testing;

namespace Devx.Tui.Tests.Monitoring.Numbers;

public sealed class RateMeterTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RateMeter _meter = new();

    [Fact]
    public void A_rate_needs_two_totals()
    {
        double? first = After(0, 1000);
        double? second = After(4, 9000);

        Assert.Null(first);
        Assert.Equal(2000, second);
    }

    [Fact]
    public void A_total_that_fell_began_anew()
    {
        After(0, 1000);

        double? fallen = After(2, 10);
        double? next = After(2, 30);

        Assert.Null(fallen);
        Assert.Equal(10, next);
    }

    [Fact]
    public void What_is_not_known_is_no_rate_of_zero()
    {
        After(0, 1000);

        Assert.Null(After(2, null));
        Assert.Null(After(2, 1000));
    }

    private double? After(int seconds, long? total)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        return _meter.PerSecond(total is { } bytes ? new ByteSize(bytes) : null, _time);
    }
}
