using Devx.Tui.Monitoring;

namespace Devx.Tui.Tests.Monitoring;

public sealed class BackoffTests
{
    [Fact]
    public void Pauses_double_up_to_half_a_minute_and_begin_anew_after_success()
    {
        var backoff = new Backoff();

        int[] seconds = [.. Enumerable.Range(0, 6).Select(_ => (int)backoff.Next().TotalSeconds)];
        backoff.Reset();

        Assert.Equal([2, 4, 8, 16, 30, 30], seconds);
        Assert.Equal(2, backoff.Next().TotalSeconds);
    }
}
